import type { EntryOf } from "../journal/entry.ts";
import type { RunLog } from "../journal/run-log.ts";

/** The intent at a step's path that has no result yet: it may or may not have been carried out. */
export function openAttempt(log: RunLog, path: string): EntryOf<"intended"> | undefined {
  const intent = log.last(path, "intended");
  if (!intent) return undefined;
  const closed = log
    .at(path)
    .some(
      (entry) =>
        entry.kind === "finished" ||
        ((entry.kind === "accepted" || entry.kind === "refused" || entry.kind === "settled") &&
          entry.attempt === intent.attempt),
    );
  return closed ? undefined : intent;
}
