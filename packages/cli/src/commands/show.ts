import { type FindOwnPage, toJson, toMermaid, toSop } from "@msp/workflows/render";
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
  /** Prints the procedures that a page starts in full instead of naming the command that prints them. */
  readonly whole?: boolean | undefined;
}

/** Prints a workflow as the page a technician reads, as a diagram, or as data. */
export async function show(
  { terminal, options: { json }, workflows }: CommandContext,
  id: string,
  { as = json ? "json" : "sop", tenant: file, whole = false }: ShowOptions,
): Promise<ExitCode> {
  const all = await workflows();
  const workflow = findWorkflow(all, id);
  const tenant = file === undefined ? undefined : await readTenantFile(file);
  if (as === "json") terminal.write(JSON.stringify(toJson(workflow), null, json ? undefined : 2));
  else {
    const pageOf: FindOwnPage = (nested) =>
      !whole && all.includes(nested) ? { command: `msp show ${nested.id}` } : undefined;
    const text = as === "sop" ? toSop(workflow, { ...(tenant ? { tenant } : {}), pageOf }) : toMermaid(workflow);
    terminal.write(json ? JSON.stringify({ workflow: id, as, text }) : text.trimEnd());
  }
  return exitCode.success;
}
