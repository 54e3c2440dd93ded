import type { EntryOf, JournalSoFar } from "@msp/workflows/run";
import { requestOf } from "./request-of.ts";

/**
 * The request that nobody is waited for any more since this entry, the last of the journal: its answer came, or it was closed. `undefined` when the
 * entry ended none, because it had ended before or takes several votes.
 */
export function endOfRequest(
  entry: EntryOf<"answered"> | EntryOf<"closed">,
  journal: JournalSoFar,
): EntryOf<"opened"> | undefined {
  const opened = requestOf(journal, entry.token);
  if (!opened) return undefined;
  const takesSeveral = (opened.request.quorum ?? 1) > 1;
  if (entry.kind === "answered" && takesSeveral) return undefined;
  const isBefore = (other: { readonly token: string; readonly seq: number }) =>
    other.token === entry.token && other.seq < entry.seq;
  const endedBefore = journal.all("closed").some(isBefore) || (!takesSeveral && journal.all("answered").some(isBefore));
  return endedBefore ? undefined : opened;
}
