import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../usage-error.ts";

/** Holds the key that signs journals, where neither the environment nor an option names another one. Keep it away from the journals. */
export const defaultKeyFile = join(".msp", "journal.key");

interface KeySource {
  readonly file?: string | undefined;
  readonly environment: { readonly [variable: string]: string | undefined };
}

/** The key to verify with, or `undefined` where there is none: then a journal can only be called consistent. */
export async function findJournalKey({ file, environment }: KeySource): Promise<string | undefined> {
  if (file === undefined && environment.MSP_JOURNAL_KEY !== undefined) return environment.MSP_JOURNAL_KEY;
  const path = file ?? defaultKeyFile;
  if (file === undefined && !existsSync(path)) return undefined;
  const key = await readFile(path, "utf8").catch((error: Error) => {
    throw new UsageError(`The key file "${path}" could not be read: ${error.message}`);
  });
  return key.trim();
}

/** The key to sign with; one is made, readable by its owner alone, where there is none yet. */
export async function obtainJournalKey(source: KeySource): Promise<string> {
  const known = await findJournalKey(source);
  if (known !== undefined) return known;
  const key = randomBytes(32).toString("hex");
  await mkdir(dirname(defaultKeyFile), { recursive: true });
  await writeFile(defaultKeyFile, `${key}\n`, { mode: 0o600, flag: "wx" });
  return key;
}
