import { toJson, toMermaid, toSop } from "@msp/workflows/render";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { readTenantFile } from "../host/read-tenant-file.ts";

/** The forms a workflow is printed in. */
export const showForms = ["sop", "diagram", "json"] as const;

/** Options of `show`. */
export interface ShowOptions {
  /** Default: the SOP, or data with `--json`. */
  readonly as: (typeof showForms)[number] | undefined;
  readonly tenant: string | undefined;
}

/** Prints a workflow as the page a technician reads, as a diagram, or as data. */
export async function show(
  { terminal, options: { json }, workflows }: CommandContext,
  id: string,
  { as = json ? "json" : "sop", tenant: file }: ShowOptions,
): Promise<ExitCode> {
  const workflow = findWorkflow(await workflows(), id);
  const tenant = file === undefined ? undefined : await readTenantFile(file);
  if (as === "json") terminal.write(JSON.stringify(toJson(workflow), null, json ? undefined : 2));
  else {
    const text = as === "sop" ? toSop(workflow, tenant ? { tenant } : {}) : toMermaid(workflow);
    terminal.write(json ? JSON.stringify({ workflow: id, as, text }) : text.trimEnd());
  }
  return exitCode.success;
}
