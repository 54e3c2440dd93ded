import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";

/** Prints the workflows there are. */
export async function list({ terminal, options, workflows }: CommandContext): Promise<ExitCode> {
  const known = await workflows();
  if (options.json) {
    for (const { id, title, version, effective, purpose, needs } of known)
      terminal.write(JSON.stringify({ id, title, version, effective, purpose, needs }));
    return exitCode.success;
  }
  const width = Math.max(...known.map((workflow) => workflow.id.length));
  for (const { id, title, version } of known) terminal.write(`${id.padEnd(width)}  ${version.padEnd(8)} ${title}`);
  return exitCode.success;
}
