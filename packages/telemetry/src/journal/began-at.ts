import type { JournalSoFar } from "@msp/workflows/run";

/**
 * When a step began, in milliseconds since 1970-01-01 UTC: when its input was known; a later round, when a person chose to try again; a later check of
 * a wait, when the pause before it was over. What the journal does not say more exactly begins with the step's first entry.
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

/** `wait@check2` was begun by the end of `wait@pause1`, and `wait@check1` by the wait's own input. */
function checkedAt(journal: JournalSoFar, path: string): number | undefined {
  const [, place = "", check = ""] = /^(.*)@check(\d+)$/.exec(path) ?? [];
  if (check === "") return undefined;
  return check === "1"
    ? inputAt(journal, place)
    : journal.last(`${place}@pause${Number(check) - 1}`, "timer fired")?.at;
}
