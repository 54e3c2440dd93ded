import { createInterface } from "node:readline/promises";
import type { Terminal } from "./terminal.ts";

/** The terminal of this process. */
export function createProcessTerminal(): Terminal {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => ending.abort(new Error("The command was ended.")));
  }
  const isInteractive = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  return {
    rewrite: (text) => {
      if (isInteractive) process.stdout.write(`\r\u001b[K${text}`);
    },
    write: (text) => void process.stdout.write(`${text}\n`),
    error: (text) => void process.stderr.write(`${text}\n`),
    isInteractive,
    canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
    async ask(question) {
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      try {
        return await lines.question(question, { signal: ending.signal });
      } finally {
        lines.close();
      }
    },
    ended: ending.signal,
  };
}
