import type { RunLog } from "../journal/run-log.ts";
import type { EvidenceNote } from "./evidence-note.ts";
import { instantText } from "./instant-text.ts";
import type { TitleOf } from "./title-of.ts";

/** What people should know. */
export const notesIn = (log: RunLog, titleOf: TitleOf): EvidenceNote[] =>
  log.all("noted").map(({ seq, path, at, text }) => ({ seq, path, title: titleOf(path), at: instantText(at), text }));
