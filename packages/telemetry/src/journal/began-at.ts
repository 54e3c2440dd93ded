import type { JournalSoFar } from "@msp/workflows/run";

/**
 * When a step began, in milliseconds since 1970-01-01 UTC: when its input was known, which holds for the first check of a wait as well; a later round,
 * when a person chose to try again. What the journal does not say more exactly begins with the step's first entry.
 */
export function beganAt(journal: JournalSoFar, path: string): number | undefined {
  return chosenAt(journal, path) ?? checkedAt(journal, path) ?? inputAt(journal, path) ?? journal.at(path)[0]?.at;
}

const inputAt = (journal: JournalSoFar, path: string): number | undefined =>
  journal.at(path).find((entry) => entry.kind === "decided" && entry.about === "input")?.at;

/** `step#3` was begun by the answer to the question about `step#2`. */
function chosenAt(journal: JournalSoFar, path: string): number | undefined {
  const [, place = "", round = ""] = /^(.*)#(\d+)$/.exec(path) ?? [];
  if (round === "") return undefined;
  const before = round === "2" ? place : `${place}#${Number(round) - 1}`;
  for (let again = 1, at: number | undefined; ; again += 1) {
    const answered = journal.last(`${before}${again === 1 ? "" : `@again${again}`}!wait`, "answered");
    if (!answered) return at;
    at = answered.at;
  }
}

/** `wait@check1` was begun by the wait's own input. */
function checkedAt(journal: JournalSoFar, path: string): number | undefined {
  const [, place] = /^(.*)@check1$/.exec(path) ?? [];
  return place === undefined ? undefined : inputAt(journal, place);
}
