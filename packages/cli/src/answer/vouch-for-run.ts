import type { RunStatus } from "@msp/workflows/run";
import { type ExitCode, exitCode, exitCodeOf } from "../exit-code.ts";
import { readInput } from "../host/read-input.ts";
import { narrateRun } from "../progress/narrate-run.ts";
import { UsageError } from "../usage-error.ts";
import { type Answering, answererOf } from "./answering.ts";

/**
 * Lets a person vouch by name for what a run has written and nothing has proven. Throws `UsageError` for a run that asks nobody anything, with what it
 * waits for instead.
 */
export async function vouchForRun(
  answering: Answering,
  { runId, outcome, doubts, waits }: RunStatus,
  given: string | undefined,
): Promise<ExitCode> {
  const { context, opened } = answering;
  const { terminal, options } = context;
  if (outcome === "waiting") {
    const what = waits.map((wait) => wait.for).join("; ");
    throw new UsageError(
      `Run ${runId} asks nobody anything at the moment${what === "" ? "" : `; it waits for ${what}`}.`,
    );
  }
  if (doubts.length === 0) throw new UsageError(`Run ${runId} has ended (${outcome}); it asks nobody anything.`);
  const by = answererOf(answering);
  const narrator = await narrateRun(context, opened, runId, by);
  const unproven = doubts.map((path) => narrator.titleOf(path));
  const note =
    given === undefined ? await ask(answering, by.name, unproven) : String(await readInput(given, "The answer"));
  if (note === "") return exitCodeOf(outcome);
  const status = await opened.desk.acceptDoubts(runId, { by, note });
  if (options.json) terminal.write(JSON.stringify({ kind: "vouched", runId, by, outcome: status.outcome }));
  else terminal.write(`${by.name} vouches for ${doubts.length} of its writes. Run ${runId}: ${status.outcome}.`);
  return exitCode.success;
}

async function ask({ context: { terminal, options } }: Answering, name: string, doubts: readonly string[]) {
  if (!terminal.canAsk || options.json)
    throw new UsageError(
      `Not proven: ${doubts.join("; ")}. Say what you saw with --value '"…"' to vouch for it by name, as --as names you.`,
    );
  terminal.write(`Not proven: ${doubts.join("; ")}.`);
  return (await terminal.ask(`Do you, ${name}, vouch that this was done? Say what you saw; empty: no > `)).trim();
}
