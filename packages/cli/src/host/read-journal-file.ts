import type { Journal } from "@msp/workflows/run";
import * as z from "zod";
import { readJsonFile } from "../read-json-file.ts";
import { UsageError } from "../usage-error.ts";

const JournalFile = z.object({
  format: z.literal("msp-journal-1"),
  runId: z.string(),
  entries: z.array(
    z.looseObject({
      seq: z.int(),
      kind: z.string(),
      path: z.string(),
      at: z.number(),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
  heads: z.array(
    z.looseObject({ runId: z.string(), seq: z.int(), hash: z.string(), before: z.string(), signature: z.string() }),
  ),
});

/** Checks a journal's outline: what the entries say is for the chain of hashes to prove. Throws `UsageError` for another file. */
export function parseJournal(content: unknown, file: string): Journal {
  const checked = JournalFile.safeParse(content);
  if (checked.success) return checked.data as unknown as Journal;
  throw new UsageError(`"${file}" is not a journal of this software:\n${z.prettifyError(checked.error)}`);
}

/** Reads a journal, and checks its outline. Throws `UsageError` for another file. */
export const readJournalFile = async (file: string): Promise<Journal> =>
  parseJournal(await readJsonFile(file, "The journal"), file);
