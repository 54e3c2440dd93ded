import type { Json } from "../ports/json.ts";
import { canonicalJson } from "../run/journal/canonical-json.ts";
import { sha256 } from "../run/journal/sha256.ts";
import type { PlanLine } from "./plan-line.ts";

/**
 * The hash an approval is given to. It covers what would be done, not what was read: a reading that changes no act does not void an approval,
 * and neither do markers or times.
 */
export function hashOfPlan(lines: readonly PlanLine[]): string {
  const acts = lines
    .filter((line) => line.will !== "ran")
    .map((line) => ({
      path: line.path,
      kind: line.kind,
      will: line.will,
      ...(line.write ? { fingerprint: line.write.fingerprint } : {}),
      ...(line.knownAfter === undefined ? {} : { knownAfter: line.knownAfter }),
      ...(line.answer === undefined ? {} : { answer: line.answer }),
    }));
  return sha256(canonicalJson(acts as unknown as Json)).slice(0, 16);
}
