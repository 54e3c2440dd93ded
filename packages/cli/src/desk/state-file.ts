import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { CommandContext } from "../command-context.ts";
import { defaultConfigFile, readConfig } from "../host/config.ts";

/** Where live runs are kept when neither `--state` nor the configuration names a file: under the current folder. */
export const defaultStateFile = join(".msp", "runs.sqlite");

/** The state file: the one that was named, the one the configuration names (from its own folder), or the default; as an absolute path. */
export async function stateFileOf(context: CommandContext, given: string | undefined): Promise<string> {
  if (given !== undefined) return resolve(given);
  const { config } = context.options;
  const { state } = await readConfig(config, existsSync);
  return state === undefined ? resolve(defaultStateFile) : resolve(dirname(config ?? defaultConfigFile), state);
}

/** Makes the folder of the default state file, for this user alone; a folder somebody named has to be there. */
export async function prepareStateFolder(file: string): Promise<void> {
  if (file === resolve(defaultStateFile)) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
}
