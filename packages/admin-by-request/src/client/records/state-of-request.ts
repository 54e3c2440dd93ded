/** Where a request stands. `unknown` is a word this client does not know, and never counts as pending. */
export type RequestState = "pending" | "approved" | "denied" | "quarantined" | "withdrawn" | "unknown";

/** `Pending`, `Approved`, `Denied` and `Quarantined` are the vendor's filters; the other words are taken from its audit log or guessed (unconfirmed). */
const words: readonly (readonly [RegExp, RequestState])[] = [
  [/^pending/i, "pending"],
  [/^(approved|started|running|finished|open)\b/i, "approved"],
  [/^denied/i, "denied"],
  [/^quarantined/i, "quarantined"],
  [/^(expired|withdrawn|cancell?ed|timed out)/i, "withdrawn"],
];

/** Where a request stands, by the vendor's word for it. */
export function stateOfRequest({ status }: { readonly status: string | null }): RequestState {
  return words.find(([pattern]) => pattern.test(status?.trim() ?? ""))?.[1] ?? "unknown";
}
