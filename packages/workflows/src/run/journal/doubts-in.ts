import { roundsBefore } from "./rounds-before.ts";
import type { RunLog } from "./run-log.ts";

/** Writes that are neither verified nor accepted by a person by name; one that failed and was skipped is missing, which nobody has proven harmless. */
export function doubtsIn(log: RunLog): string[] {
  const vouched = new Set(log.all("doubts accepted").flatMap((entry) => entry.paths));
  const chosen = choicesIn(log);
  const found = foundByRetries(log);
  return log
    .all("finished")
    .filter(({ effect, outcome, path }) => {
      if (effect === "read") return false;
      if (outcome === "failed" && !log.last(path, "accepted")) return chosen.get(path) === "skip";
      if (outcome === "unknown" && found.has(path)) return false;
      return ["done", "unverified", "unknown", "failed"].includes(outcome) && chosen.get(path) !== "accept";
    })
    .map((entry) => entry.path)
    .filter((path) => !vouched.has(path));
}

/** Rounds whose write a later round of the same step looked for and found before it sent anything. */
const foundByRetries = (log: RunLog): ReadonlySet<string> =>
  new Set(
    log
      .all("settled")
      .flatMap(({ path, attempt, how }) => (attempt === 0 && how === "adopted" ? roundsBefore(path) : [])),
  );

/** What people chose about failed and unknown steps, by the step's path; a later choice about the same step counts. */
const choicesIn = (log: RunLog): ReadonlyMap<string, string> =>
  new Map(
    log.all("answered").flatMap(({ path, value }) => {
      const step = /^(.*?)(?:@again\d+)?!wait$/.exec(path)?.[1];
      const choice = (value as { choice?: string } | null)?.choice;
      return step === undefined || choice === undefined ? [] : [[step, choice] as const];
    }),
  );
