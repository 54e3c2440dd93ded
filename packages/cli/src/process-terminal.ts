import { createInterface } from "node:readline/promises";
import colors from "picocolors";
import type { Terminal } from "./terminal.ts";

/** Wide enough for a sentence, narrow enough to be read; what a pipe gets as well. */
const readableColumns = 110;

/** What ends a command: Ctrl+C and a termination; on Windows also Ctrl+Break and a console that is closed. */
const endingSignals = {
  posix: ["SIGINT", "SIGTERM"],
  windows: ["SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"],
} as const;

/** The terminal of a process. */
export function createProcessTerminal(owner: NodeJS.Process): Terminal {
  const { stdin, stdout, stderr, env } = owner;
  const ending = new AbortController();
  const end = () => ending.abort(new Error("The command was ended."));
  for (const signal of endingSignals[owner.platform === "win32" ? "windows" : "posix"]) owner.once(signal, end);
  // Whoever reads only the first lines (`msp list | head -1`) closes the pipe: that is no failure.
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      owner.exit();
    });
  }
  const isInteractive = stdout.isTTY === true && env.TERM !== "dumb";
  const hasColors = !env.NO_COLOR && (isInteractive || (env.FORCE_COLOR ?? "0") !== "0");
  const paint = colors.createColors(hasColors);
  const columns = () => Math.min(stdout.columns || readableColumns, 130);
  return {
    write: (text) => void stdout.write(`${text}\n`),
    rewrite: (text) => {
      const line = text === "" ? "" : paint.dim(shortenedTo(columns() - 1, text));
      if (isInteractive) stdout.write(`\r\u001b[K${line}`);
    },
    error: (text) => void stderr.write(`${text}\n`),
    isInteractive,
    hasColors,
    get columns() {
      return stdout.isTTY ? columns() : readableColumns;
    },
    canAsk: stdin.isTTY === true && stdout.isTTY === true,
    async ask(question, signal) {
      const lines = createInterface({ input: stdin, output: stdout });
      // At a prompt the terminal hands Ctrl+C to whoever reads lines, not to the process; Ctrl+D closes the lines. Both end the command.
      lines.on("SIGINT", end);
      lines.on("close", end);
      const over = signal ? AbortSignal.any([ending.signal, signal]) : ending.signal;
      try {
        return await lines.question(question, { signal: over });
      } catch (error) {
        throw over.aborted ? over.reason : error;
      } finally {
        lines.off("close", end);
        lines.close();
      }
    },
    ended: ending.signal,
  };
}

/** A moving line must not wrap, or it cannot be taken back. */
const shortenedTo = (length: number, text: string): string =>
  text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1))}…`;
