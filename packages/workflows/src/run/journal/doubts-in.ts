import type { RunLog } from "./run-log.ts";

/** Writes that are neither verified nor accepted by a person by name. */
export function doubtsIn(log: RunLog): string[] {
  const vouched = new Set(log.all("doubts accepted").flatMap((entry) => entry.paths));
  return log
    .all("finished")
    .filter((entry) => entry.effect !== "read" && ["done", "unverified", "unknown"].includes(entry.outcome))
    .map((entry) => entry.path)
    .filter((path) => !vouched.has(path) && !isAccepted(log, path));
}

/** Whether a person chose "accept" when the step failed or stayed unknown. */
const isAccepted = (log: RunLog, path: string): boolean =>
  (log.last(`${path}!wait`, "answered")?.value as { choice?: string } | undefined)?.choice === "accept";
