import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Journal } from "@msp/workflows/run";
import { UsageError } from "../usage-error.ts";

/** Throws `UsageError` when the file is there already: a journal is evidence and is never written over. */
export function requireFreeJournalFile(file: string | undefined): void {
  if (file !== undefined && existsSync(file))
    throw new UsageError(
      `The journal file "${file}" exists already. A journal is never written over: name another file.`,
    );
}

/** Writes a copy of a journal, readable by its owner alone; the runs' own file keeps the original. */
export async function writeJournalCopy(file: string, journal: Journal): Promise<void> {
  await writeFile(file, `${JSON.stringify(journal, null, 1)}\n`, { mode: 0o600, flag: "wx" });
}
