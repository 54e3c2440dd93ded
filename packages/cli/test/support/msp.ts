import type { Clock } from "@msp/workflows/ports";
import type { Environment } from "../../src/command-context.ts";
import { explainFailure } from "../../src/explain-failure.ts";
import { createProgram } from "../../src/program.ts";
import { createMemoryTerminal, type MemoryTerminal, type MemoryTerminalOptions } from "./memory-terminal.ts";

/** What a command said and how it ended. */
export interface Spoken {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly terminal: MemoryTerminal;
}

/** How a command is called besides its arguments. */
export interface CallOptions extends MemoryTerminalOptions {
  readonly environment?: Environment;
  readonly clock?: Clock;
}

/** Nothing that a command does in real time may wait. */
const standingClock: Clock = {
  now: () => Date.parse("2026-11-30T14:00:00Z"),
  sleep: () => Promise.reject(new Error("Nothing here may sleep.")),
};

/** Calls `msp` with arguments, as a shell would, and collects what it says. */
export async function msp(args: readonly string[], options: CallOptions = {}): Promise<Spoken> {
  const terminal = createMemoryTerminal(options);
  let code: number = 0;
  try {
    const program = createProgram({
      terminal,
      clock: options.clock ?? standingClock,
      environment: { USER: "tess", ...options.environment },
      exit: (given) => {
        code = given;
      },
    });
    await program.parseAsync(["node", "msp", ...args]);
  } catch (error) {
    const failure = explainFailure(error, terminal.ended);
    if (failure.text !== "") terminal.error(failure.text);
    code = failure.code;
  }
  return { code, out: terminal.out(), error: terminal.errors(), terminal };
}
