import type { EntryOf, JournalSoFar } from "@msp/workflows/run";
import { beganAt } from "../journal/began-at.ts";
import { pathWithoutKeys } from "../journal/path-without-keys.ts";
import type { Happening } from "./happening.ts";

/** One round of a step, or the limit that ended it. */
export function stepHappening(entry: EntryOf<"finished"> | EntryOf<"over">, journal: JournalSoFar): Happening {
  const times = { start: beganAt(journal, entry.path) ?? entry.at, end: entry.at };
  const path = { "msp.step.path": pathWithoutKeys(entry.path) };
  if (entry.kind === "over") {
    return {
      ...times,
      name: "limit reached",
      attributes: { ...path, "msp.step.possibly_done": entry.possiblyDone },
      hasFailed: false,
    };
  }
  const { action, effect, outcome } = entry;
  return {
    ...times,
    name: `step ${action}`,
    attributes: { ...path, "msp.action": action, "msp.action.effect": effect, "msp.step.outcome": outcome },
    hasFailed: outcome === "failed" || outcome === "unknown",
  };
}
