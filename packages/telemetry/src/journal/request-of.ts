import type { EntryOf, JournalSoFar } from "@msp/workflows/run";

/** The entry that opened the request of a token. */
export const requestOf = (journal: JournalSoFar, token: string): EntryOf<"opened"> | undefined =>
  journal.all("opened").findLast((entry) => entry.request.token === token);
