import type { EntryOf } from "../journal/entry.ts";
import type { RunLog } from "../journal/run-log.ts";
import { lastPause } from "./pause-before-retry.ts";

/** The refusal of the last attempt, while nothing has come of it yet: a crash in between is no reason to send what was refused. */
export function undecidedRefusal(log: RunLog, path: string): EntryOf<"refused"> | undefined {
  const refused = log.last(path, "refused");
  if (!refused || refused.attempt !== log.last(path, "intended")?.attempt) return undefined;
  return (lastPause(log, path)?.seq ?? 0) > refused.seq ? undefined : refused;
}
