import { doubtsIn } from "../journal/doubts-in.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { EvidenceDoubts } from "./evidence-doubts.ts";
import { instantText } from "./instant-text.ts";
import { personOf } from "./person-of.ts";
import type { TitleOf } from "./title-of.ts";

/** What nothing has proven, and who vouched. */
export function doubtsOf(log: RunLog, titleOf: TitleOf): EvidenceDoubts {
  const named = (path: string) => ({ path, title: titleOf(path) });
  return {
    open: doubtsIn(log).map(named),
    accepted: log.all("doubts accepted").map(({ seq, by, at, note, paths }) => ({
      seq,
      by: personOf(by),
      at: instantText(at),
      note,
      writes: paths.map(named),
    })),
  };
}
