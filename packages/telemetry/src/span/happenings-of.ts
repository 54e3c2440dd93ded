import type { Entry, JournalSoFar } from "@msp/workflows/run";
import type { Happening } from "./happening.ts";
import { runHappening } from "./run-happening.ts";
import { stepHappening } from "./step-happening.ts";
import { timerHappening } from "./timer-happening.ts";
import { waitHappening } from "./wait-happening.ts";
import { writeHappening } from "./write-happening.ts";

/** What was over with an entry, the last of the journal. The run as a whole is among it when the entry ended it. */
export function happeningsOf(entry: Entry, journal: JournalSoFar): readonly Happening[] {
  switch (entry.kind) {
    case "accepted":
    case "refused":
    case "settled":
      return known(writeHappening(entry, journal));
    case "finished":
      return known(writeHappening(entry, journal), stepHappening(entry, journal));
    case "over":
      return [stepHappening(entry, journal)];
    case "answered":
    case "closed":
    case "gave up":
      return known(waitHappening(entry, journal));
    case "timer fired":
      return [timerHappening(entry, journal)];
    case "ended":
      return known(runHappening(entry, journal));
    default:
      return [];
  }
}

const known = (...happenings: readonly (Happening | undefined)[]): Happening[] =>
  happenings.filter((one) => one !== undefined);
