import type { RunLog } from "../journal/run-log.ts";
import type { EvidenceNotice } from "./evidence-notice.ts";
import { instantText } from "./instant-text.ts";
import type { TitleOf } from "./title-of.ts";

/** Reminders, and what people could not be told at first. */
export function noticesIn(log: RunLog, titleOf: TitleOf): EvidenceNotice[] {
  const placeOf = ({ seq, path, at }: { seq: number; path: string; at: number }) => ({
    seq,
    path,
    title: titleOf(path),
    at: instantText(at),
  });
  return [
    ...log
      .all("reminded")
      .map((entry) => ({ ...placeOf(entry), what: entry.kind, text: `reminder ${entry.reminder}` })),
    ...log.all("escalated").map((entry) => ({ ...placeOf(entry), what: entry.kind, text: `to ${entry.to}` })),
    ...log.all("not told").map((entry) => ({
      ...placeOf(entry),
      what: entry.kind,
      text: `${entry.notice.what}: ${entry.reason}`,
    })),
    ...log.all("told").map((entry) => ({ ...placeOf(entry), what: entry.kind, text: entry.how })),
  ].sort((one, other) => one.seq - other.seq);
}
