import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode, exitCodeOf } from "../exit-code.ts";
import { findWorkflow } from "../host/load-workflows.ts";
import { findScenario } from "../scenarios/find-scenario.ts";
import { openScenario } from "../scenarios/open-scenario.ts";
import { playScenario } from "../scenarios/play-scenario.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { systemName } from "../text/system-name.ts";
import { UsageError } from "../usage-error.ts";
import type { RunCommandOptions } from "./run.ts";

/** What a scenario brings itself, and the command line must not. */
const brought = ["input", "answers", "tenant", "as", "startKey", "company", "state"] as const;

/** Plays a scenario of a workflow by its name; throws `UsageError` where it is not known or something is given that it brings itself. */
export async function runNamedScenario(
  context: CommandContext,
  id: string,
  options: RunCommandOptions & { readonly scenario: string },
): Promise<ExitCode> {
  if (!options.sandbox)
    throw new UsageError("A scenario is played in the invented world: add --sandbox, or leave --scenario out.");
  const twice = brought.find((option) => options[option] !== undefined);
  if (twice !== undefined)
    throw new UsageError(
      `A scenario brings its own world, input and answers: leave --${twice.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} or --scenario out.`,
    );
  findWorkflow(await context.workflows(), id);
  return runScenario(context, findScenario(id, options.scenario), options);
}

/**
 * Plays a scenario and prints what happens, how it ends, and what really stands in the fake services. The exit code is the run's own; it is 1 where
 * something is not as the scenario says.
 */
export async function runScenario(
  context: CommandContext,
  scenario: Scenario,
  files: Pick<RunCommandOptions, "journal" | "keyFile">,
): Promise<ExitCode> {
  const { terminal, options } = context;
  const session = await openScenario(context, scenario);
  try {
    if (!options.json) terminal.write(`Scenario "${scenario.name}" of ${scenario.workflow}: ${scenario.title}\n`);
    const { end, statements, journal, lines, runId, requests, byHand } = await playScenario(
      context,
      session,
      scenario,
      {
        journal: files.journal,
        keyFile: files.keyFile,
      },
    );
    const isAsTold = statements.every(({ holds }) => holds);
    if (options.json) {
      const { workflow, name } = scenario;
      terminal.write(JSON.stringify({ kind: "scenario", workflow, name, isAsTold, statements, requests, byHand }));
      terminal.write(JSON.stringify({ kind: "result", runId, ...end, journal }));
    } else {
      for (const line of ["", ...lines]) terminal.write(line);
      terminal.write("\nWhat must be true then, as the fake services themselves say:");
      for (const { statement, holds } of statements) terminal.write(`  ${holds ? "✔" : "✖"} ${statement}`);
      const sent = Object.entries(requests).map(([service, count]) => `${count} to ${systemName(service)}`);
      terminal.write(`\nrequests: ${sent.join(", ")}; ${byHand} for the same steps by hand`);
      terminal.write(`journal: ${journal} (prove it: msp verify ${journal})`);
    }
    return isAsTold ? exitCodeOf(end.outcome) : exitCode.failed;
  } finally {
    await session.close();
  }
}
