import type { Entry, JournalSoFar } from "@msp/workflows/run";
import { pathWithoutKeys } from "../journal/path-without-keys.ts";
import { writeResultOf } from "../journal/write-result.ts";
import type { Happening } from "./happening.ts";

/** One attempt to write, from its intent until it is known how it came out; `undefined` when this entry decides none. */
export function writeHappening(entry: Entry, journal: JournalSoFar): Happening | undefined {
  const decided = writeResultOf(entry, journal);
  if (!decided) return undefined;
  const { result, path, attempt, intent } = decided;
  const target = intent && { "msp.system": intent.write.system, "msp.operation": intent.write.operation };
  return {
    name: intent ? `write ${intent.write.system} ${intent.write.operation}` : "write of an earlier host",
    start: intent?.at ?? entry.at,
    end: entry.at,
    attributes: {
      "msp.step.path": pathWithoutKeys(path),
      "msp.write.attempt": attempt,
      "msp.write.result": result,
      ...target,
    },
    hasFailed: result === "refused" || result === "unknown",
  };
}
