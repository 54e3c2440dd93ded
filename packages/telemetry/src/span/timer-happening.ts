import type { EntryOf, JournalSoFar } from "@msp/workflows/run";
import { lateBy } from "../journal/late-by.ts";
import { pathWithoutKeys } from "../journal/path-without-keys.ts";
import type { Happening } from "./happening.ts";

/** A timer, from when it was set until it fired. */
export function timerHappening(entry: EntryOf<"timer fired">, journal: JournalSoFar): Happening {
  return {
    name: "wait time",
    start: journal.last(entry.path, "timer set")?.at ?? entry.at,
    end: entry.at,
    attributes: {
      "msp.step.path": pathWithoutKeys(entry.path),
      "msp.timer.purpose": purposeOf(entry.path),
      "msp.timer.late_ms": lateBy(entry) ?? 0,
    },
    hasFailed: false,
  };
}

/** What the engine itself waits for ends a timer's path; a wait of the definition has its step's path. */
function purposeOf(path: string): string {
  const [, word] = /@(settle|restored|looked|retry|busy|pause)\d*(?::\d+)?$/.exec(path) ?? [];
  return word ?? "sleep";
}
