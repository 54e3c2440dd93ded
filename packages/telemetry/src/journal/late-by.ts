import type { Entry } from "@msp/workflows/run";

/** How much later than it was due something happened that time alone brings about, in milliseconds; `undefined` for every other entry. */
export function lateBy(entry: Entry): number | undefined {
  switch (entry.kind) {
    case "timer fired":
      return Math.max(0, entry.at - entry.due);
    case "gave up":
    case "over":
      return Math.max(0, entry.at - entry.until);
    default:
      return undefined;
  }
}
