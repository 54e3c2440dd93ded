import type { EntryBody } from "@msp/workflows/run";
import type { times } from "../all-cells.ts";

/** What time brought about with an entry; `undefined` for an entry that time has no part in. */
export function timeOf({ kind, path }: EntryBody): (typeof times)[number] | undefined {
  switch (kind) {
    case "timer fired":
      if (/@(settle|restored)\d/.test(path)) return "settle wait";
      return /@(retry|busy)\d/.test(path) ? "pause before a retry" : "sleep";
    case "reminded":
      return "reminder";
    case "gave up":
      return "giving up";
    case "over":
      return "limit";
    default:
      return undefined;
  }
}
