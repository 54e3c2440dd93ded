import type { CommandContext } from "../command-context.ts";
import { createJsonProgress } from "./json-progress.ts";
import type { Progress, ProgressOptions } from "./progress.ts";
import { createTextProgress } from "./text-progress.ts";

/** The progress a command shows: data with `--json`, live on a terminal, plain lines in a pipe. */
export function createProgress({ terminal, options }: CommandContext, about: Omit<ProgressOptions, "write">): Progress {
  const write = (line: string) => terminal.write(line);
  if (options.json) return createJsonProgress(write);
  return createTextProgress({
    ...about,
    write,
    isInteractive: terminal.isInteractive,
    rewrite: (text) => terminal.rewrite(text),
  });
}
