import type { Entry } from "../journal/entry.ts";
import type { EvidenceAttempt } from "./evidence-write.ts";
import { instantText } from "./instant-text.ts";

/** The times a write was sent, out of the entries at its place. */
export function attemptsIn(entries: readonly Entry[]): EvidenceAttempt[] {
  const attempts = new Map<number, EvidenceAttempt>();
  const end = (
    { seq, at, attempt }: Entry & { readonly attempt: number },
    how: EvidenceAttempt["end"],
    detail?: string,
  ): void => {
    const known = attempts.get(attempt) ?? { seq, attempt, end: "open" as const };
    // What looking showed says more than the result that is journaled with it.
    if (known.end !== "open") return;
    attempts.set(attempt, {
      ...known,
      end: how,
      endedAt: instantText(at),
      ...(detail === undefined ? {} : { detail }),
    });
  };
  for (const entry of entries) {
    if (entry.kind === "intended") {
      const { seq, attempt } = entry;
      attempts.set(attempt, { seq, attempt, sentAt: instantText(entry.at), end: "open" });
    } else if (entry.kind === "accepted") end(entry, "accepted");
    else if (entry.kind === "refused") end(entry, "refused", entry.reason);
    else if (entry.kind === "settled") end(entry, entry.how, entry.detail);
  }
  return [...attempts.values()];
}
