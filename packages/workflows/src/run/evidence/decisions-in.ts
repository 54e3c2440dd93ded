import type { RunLog } from "../journal/run-log.ts";
import type { EvidenceDecision } from "./evidence-decision.ts";
import { instantText } from "./instant-text.ts";
import { plainJson } from "./plain-json.ts";
import type { TitleOf } from "./title-of.ts";

/** What the procedure's own questions were answered, by rule. */
export const decisionsIn = (log: RunLog, titleOf: TitleOf): EvidenceDecision[] =>
  log
    .all("decided")
    .filter(({ about }) => about === "answer")
    .map(({ seq, at, path, value }) => {
      const label = path.slice(path.indexOf("?") + 1);
      return { seq, path, title: titleOf(path), at: instantText(at), label, answer: plainJson(value) };
    });
