import { explainFailure } from "../src/explain-failure.ts";
import { createProgram } from "../src/program.ts";
import type { Terminal } from "../src/terminal.ts";

/** What a command said and how it ended. */
export interface Spoken {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Calls `msp` with arguments, as a shell would, and collects what it says. */
export async function msp(
  args: readonly string[],
  more: { environment?: { [variable: string]: string }; ended?: AbortSignal; onWrite?: (text: string) => void } = {},
): Promise<Spoken> {
  const out: string[] = [];
  const errors: string[] = [];
  let code = 0;
  const terminal: Terminal = {
    write: (text) => {
      out.push(text);
      more.onWrite?.(text);
    },
    rewrite: () => undefined,
    error: (text) => void errors.push(text),
    isInteractive: false,
    canAsk: false,
    ask: () => Promise.reject(new Error("Nobody is there to ask.")),
    ended: more.ended ?? new AbortController().signal,
  };
  const clock = {
    now: () => Date.parse("2026-11-30T14:00:00Z"),
    sleep: () => Promise.reject(new Error("Nothing here may sleep.")),
  };
  const program = createProgram({
    terminal,
    clock,
    environment: { USER: "tess", ...more.environment },
    exit: (given) => (code = given),
  });
  try {
    await program.parseAsync(["node", "msp", ...args]);
  } catch (error) {
    const failure = explainFailure(error);
    if (failure.text !== "") errors.push(failure.text);
    code = failure.code;
  }
  return { code, out: out.join("\n"), error: errors.join("\n") };
}
