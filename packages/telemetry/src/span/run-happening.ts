import type { EntryOf, JournalSoFar } from "@msp/workflows/run";
import type { Happening } from "./happening.ts";

/** The run as a whole, once it has ended; `undefined` when it had ended before and a person only vouched for its doubts. */
export function runHappening(entry: EntryOf<"ended">, journal: JournalSoFar): Happening | undefined {
  const [started] = journal.entries;
  if (started?.kind !== "started" || journal.all("ended").length > 1) return undefined;
  return {
    name: `run ${started.workflow}`,
    start: started.at,
    end: entry.at,
    attributes: {
      "msp.run.outcome": entry.outcome,
      "msp.run.writes": entry.done.length,
      "msp.run.doubts": entry.doubts.length,
    },
    hasFailed: entry.outcome === "failed",
  };
}
