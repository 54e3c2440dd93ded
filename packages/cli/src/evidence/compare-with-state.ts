import { type StoredEntry, type StoredJournals, verifyStoredJournals } from "@msp/workflows/run";

/** Whether a journal that was handed out agrees with what a state file holds now. */
export type Agreement =
  | {
      readonly agrees: true;
      /** How many entries the state file has beyond those that were handed out. */
      readonly more: number;
    }
  | {
      readonly agrees: false;
      /** The first entry they differ in, where both have the run. */
      readonly seq?: number;
      readonly reason: string;
    };

/** Compares a journal that was exported with the same run's in a state file, entry by entry, after the state file has been proven itself. */
export function compareWithState(
  { runId, entries }: { readonly runId: string; readonly entries: readonly { readonly hash: string }[] },
  journals: StoredJournals,
  key: string | undefined,
): Agreement {
  let kept: readonly StoredEntry[] | undefined;
  const runs = (function* () {
    for (const run of journals.runs) {
      if (run.listed?.runId === runId) kept = run.entries;
      yield run;
    }
  })();
  const verdict = verifyStoredJournals({ ...journals, runs }, key === undefined ? {} : { key });
  if (verdict.verdict === "altered") {
    const place = [verdict.runId && `run ${verdict.runId}`, verdict.seq && `entry ${verdict.seq}`].filter(Boolean);
    const where = place.length === 0 ? "" : ` at ${place.join(", ")}`;
    return { agrees: false, reason: `the state file itself was altered${where}: ${verdict.reason}` };
  }
  if (!kept) return { agrees: false, reason: `the state file has no run ${runId}` };
  const different = entries.findIndex(({ hash }, index) => kept?.[index]?.hash !== hash);
  if (different < 0) return { agrees: true, more: kept.length - entries.length };
  const seq = different + 1;
  const reason =
    different < kept.length
      ? `the state file holds something else as entry ${seq}`
      : `the state file ends after entry ${kept.length}: it is older than what was exported, or was cut off`;
  return { agrees: false, seq, reason };
}
