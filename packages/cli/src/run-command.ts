import type { Clock } from "@msp/workflows/ports";
import { systemClock } from "@msp/workflows/run";
import type { Environment } from "./command-context.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { explainFailure } from "./explain-failure.ts";
import { createProcessTerminal } from "./process-terminal.ts";
import type { Terminal } from "./terminal.ts";

/** What surrounds a command: where it speaks to, its time and its environment. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly environment: Environment;
}

/** Runs a command in this process, says what went wrong in one place, and gives the exit code. */
export async function runCommand(
  owner: NodeJS.Process,
  command: (surroundings: Surroundings, exit: (code: ExitCode) => void) => Promise<unknown>,
): Promise<ExitCode> {
  const terminal = createProcessTerminal(owner);
  let code: ExitCode = exitCode.success;
  try {
    await command({ terminal, clock: systemClock, environment: owner.env }, (given) => {
      code = given;
    });
    return code;
  } catch (error) {
    const failure = explainFailure(error, terminal.ended);
    if (failure.text !== "") terminal.error(failure.text);
    return failure.code;
  }
}
