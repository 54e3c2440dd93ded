import type { RunLog } from "./run-log.ts";

/** Writes that happened, by path: proven or not. */
export const doneIn = (log: RunLog): string[] =>
  log
    .all("finished")
    .filter((entry) => entry.effect !== "read" && ["verified", "done", "unverified"].includes(entry.outcome))
    .map((entry) => entry.path);
