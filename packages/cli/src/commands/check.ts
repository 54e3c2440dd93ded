import { checkWorkflow, type Finding } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";

/** Says what is wrong with definitions before they run: one workflow, or all of them. Warnings alone are no failure. */
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
      terminal.write(`${hasErrors(findings) ? "✖" : "✔"} ${workflow}: ${countOf(findings)}`);
      for (const { severity, message } of findings)
        for (const line of wrapTextAfter(`  ${severity}: `, message, terminal.columns)) terminal.write(line);
    }
  }
  return results.some(({ findings }) => hasErrors(findings)) ? exitCode.failed : exitCode.success;
}

const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === "error");

function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const count = (number: number, noun: string) => (number === 0 ? [] : [`${number} ${noun}${number === 1 ? "" : "s"}`]);
  const said = [...count(errors, "error"), ...count(findings.length - errors, "warning")];
  return said.length === 0 ? "nothing found" : said.join(", ");
}
