import { checkWorkflow } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";

/** Says what is wrong with definitions before they run: one workflow, or all of them. */
export async function check(
  { terminal, options, workflows }: CommandContext,
  id: string | undefined,
): Promise<ExitCode> {
  const known = await workflows();
  const chosen = id === undefined ? known : [findWorkflow(known, id)];
  const results = chosen.map((workflow) => ({ workflow: workflow.id, findings: checkWorkflow(workflow) }));
  for (const { workflow, findings } of results) {
    if (options.json) terminal.write(JSON.stringify({ workflow, findings }));
    else {
      terminal.write(findings.length === 0 ? `✔ ${workflow}: nothing found` : `✖ ${workflow}:`);
      for (const { severity, path, message } of findings)
        terminal.write(`  ${severity}${path === "" ? "" : ` at "${path}"`}: ${message}`);
    }
  }
  return results.some(({ findings }) => findings.some(({ severity }) => severity === "error"))
    ? exitCode.failed
    : exitCode.success;
}
