import type { RunLog } from "./run-log.ts";

/** Writes that happened, by path: proven or not, also those of a step that failed after its write was accepted. */
export const doneIn = (log: RunLog): string[] =>
  log
    .all("finished")
    .filter(
      ({ effect, outcome, path }) =>
        effect !== "read" &&
        (["verified", "done", "unverified"].includes(outcome) ||
          (outcome === "failed" && log.last(path, "accepted") !== undefined)),
    )
    .map((entry) => entry.path);
