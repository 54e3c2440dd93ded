import type { RunLog } from "../journal/run-log.ts";
import { openAttempt } from "./open-attempt.ts";

/** Steps whose write may have happened, or did, and that have not been brought to their end. */
export function openWritePaths(log: RunLog): string[] {
  const paths = new Set(log.all("intended").map(({ path }) => path));
  return [...paths].filter(
    (path) =>
      log.last(path, "finished") === undefined &&
      (openAttempt(log, path) !== undefined || log.last(path, "accepted") !== undefined),
  );
}
