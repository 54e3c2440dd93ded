import { loadTenant } from "@msp/workflows";
import { toJson, toMermaid, toSop } from "@msp/workflows/render";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { readJsonFile } from "../read-json-file.ts";

/** Prints a workflow as the page a technician reads, as a diagram, or as data. */
export async function show(
  context: CommandContext,
  id: string,
  as: "sop" | "diagram" | "json",
  tenantFile: string | undefined,
): Promise<ExitCode> {
  const workflow = findWorkflow(await context.workflows(), id);
  const tenant = tenantFile === undefined ? undefined : loadTenant(await readJsonFile(tenantFile, "The tenant file"));
  const { terminal } = context;
  if (as === "sop") terminal.write(toSop(workflow, tenant ? { tenant } : {}));
  else if (as === "diagram") terminal.write(toMermaid(workflow));
  else terminal.write(JSON.stringify(toJson(workflow), null, 2));
  return exitCode.success;
}
