import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { allScenarios } from "../scenarios/all-scenarios.ts";

/** Prints the scenarios there are, of one workflow or of all. */
export async function scenarios(
  { terminal, options, workflows }: CommandContext,
  id: string | undefined,
): Promise<ExitCode> {
  if (id !== undefined) findWorkflow(await workflows(), id);
  const chosen = allScenarios.filter(({ workflow }) => id === undefined || workflow === id);
  if (options.json) {
    for (const { workflow, name, title, ends } of chosen)
      terminal.write(JSON.stringify({ workflow, name, title, ends: ends.outcome }));
    return exitCode.success;
  }
  if (chosen.length === 0) terminal.write(`There are no scenarios of "${id}".`);
  const width = Math.max(0, ...chosen.map(({ name }) => name.length));
  for (const workflow of new Set(chosen.map((scenario) => scenario.workflow))) {
    terminal.write(workflow);
    for (const { name, title } of chosen.filter((scenario) => scenario.workflow === workflow))
      terminal.write(`  ${name.padEnd(width)}  ${title}`);
  }
  return exitCode.success;
}
