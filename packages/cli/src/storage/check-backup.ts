import { openStoredJournals } from "@msp/engine-sqlite";
import { type StoredJournal, verifyStoredJournals } from "@msp/workflows/run";
import { RefusedError } from "../refused-error.ts";
import { countOf } from "../text/count-of.ts";

/** What a backup holds, every chain of which was followed from its first entry to its last. */
export interface CheckedBackup {
  readonly file: string;
  readonly runs: number;
  /** Runs that have not ended. */
  readonly open: number;
  readonly entries: number;
  /** Runs with entries after their last signature, or without one. */
  readonly unsigned: number;
  /** `consistent` where the key is missing or some run is not signed to its end. */
  readonly verdict: "unaltered" | "consistent";
}

/**
 * Opens a backup, reads all of it and follows the chain of every run; the backup is not changed. Throws `StorageError` for a file that is damaged or no
 * store, and `RefusedError` that names the first entry that was altered.
 */
export async function checkBackup(file: string, key: string | undefined): Promise<CheckedBackup> {
  const journals = await openStoredJournals({ file });
  try {
    let open = 0;
    const counted = function* (runs: Iterable<StoredJournal>): Generator<StoredJournal> {
      for (const run of runs) {
        if (run.listed?.hasEnded === false) open += 1;
        yield run;
      }
    };
    const found = verifyStoredJournals({ ...journals, runs: counted(journals.runs) }, key === undefined ? {} : { key });
    if (found.verdict === "altered") {
      const place = [found.runId && `run ${found.runId}`, found.seq && `entry ${found.seq}`].filter(Boolean).join(", ");
      throw new RefusedError(
        `"${file}" cannot be relied on: ${place === "" ? "" : `${place}: `}${found.reason}. Keep it, and take another backup.`,
      );
    }
    return {
      file,
      runs: found.runs,
      open,
      entries: found.entries,
      unsigned: found.unsigned.length,
      verdict: found.verdict,
    };
  } finally {
    await journals.close();
  }
}

/** What a checked backup holds, in a few words. */
export const describeBackup = ({ runs, open, entries, verdict }: CheckedBackup): string =>
  `${countOf(runs, "run")}, ${open} of them open, ${countOf(entries, "entry", "entries")}; every chain was followed to its end: ${verdict}`;
