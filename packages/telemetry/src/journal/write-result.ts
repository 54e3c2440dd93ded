import type { Entry, EntryOf, JournalSoFar } from "@msp/workflows/run";

/** How an attempt to write came out. `unknown` is a doubt: nobody could tell whether it happened. */
export interface WriteResult {
  readonly result: "accepted" | "refused" | "adopted" | "already so" | "not there" | "unknown";
  readonly path: string;
  readonly attempt: number;
  /** The attempt as it was journaled before it was sent; absent when only its traces were found, as after a restored backup. */
  readonly intent: EntryOf<"intended"> | undefined;
}

/** The attempt an entry, the last of the journal, decides; `undefined` when it decides none. */
export function writeResultOf(entry: Entry, journal: JournalSoFar): WriteResult | undefined {
  const { path } = entry;
  const intentOf = (attempt: number) =>
    journal.at(path).findLast((one): one is EntryOf<"intended"> => one.kind === "intended" && one.attempt === attempt);
  switch (entry.kind) {
    case "accepted":
      // An adopted write is settled and accepted at once; that is one result.
      return isSettled(journal, path, entry.attempt)
        ? undefined
        : { result: "accepted", path, attempt: entry.attempt, intent: intentOf(entry.attempt) };
    case "refused":
      return { result: "refused", path, attempt: entry.attempt, intent: intentOf(entry.attempt) };
    case "settled":
      return { result: entry.how, path, attempt: entry.attempt, intent: intentOf(entry.attempt) };
    case "finished": {
      const intent = journal.last(path, "intended");
      if (entry.outcome !== "unknown" || !intent) return undefined;
      return { result: "unknown", path, attempt: intent.attempt, intent };
    }
    default:
      return undefined;
  }
}

const isSettled = (journal: JournalSoFar, path: string, attempt: number): boolean =>
  journal.at(path).some((entry) => entry.kind === "settled" && entry.attempt === attempt);
