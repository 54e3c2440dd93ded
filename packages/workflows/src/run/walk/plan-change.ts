import type { PlanLine } from "../../plan/plan-line.ts";
import { actText } from "./line-text.ts";

/** Tells who approved one plan and is asked for another what differs: what was approved, and what would happen now. */
export function planChange(approved: readonly PlanLine[], now: readonly PlanLine[]): string {
  const before = textsByPath(approved);
  const after = textsByPath(now);
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const was = before.get(path);
    const is = after.get(path);
    return was === is ? [] : [`- approved was: ${was ?? "nothing of this"}; now: ${is ?? "nothing of this"}`];
  });
  return changes.length === 0
    ? "This is asked again: the plan had changed after it was approved, and now reads as it did then."
    : ["This is asked again, because what was approved is no longer what would happen:", ...changes].join("\n");
}

/** What the hash of a plan covers, in words. A reading is no act, so it is no change either. */
const textsByPath = (lines: readonly PlanLine[]): ReadonlyMap<string, string> =>
  new Map(
    lines
      .filter(({ will }) => will !== "ran")
      .map((line) => [line.path, `${line.will === "might" ? "perhaps " : ""}${actText(line)}`]),
  );
