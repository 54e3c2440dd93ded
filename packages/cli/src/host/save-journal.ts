import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Journal } from "@msp/workflows/run";

/** Writes a journal as JSON and gives the file's path. Default: `.msp/journals/RUN.json` under the current folder. */
export async function saveJournal(
  journal: Journal,
  file: string = join(".msp", "journals", `${journal.runId}.json`),
): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(journal, null, 2)}\n`);
  return file;
}
