import type { Leaf, Node, Reminders } from "../define/node.ts";
import type { Duration } from "../domain/duration.ts";
import { parseDuration } from "../domain/parse-duration.ts";

/** The durations of a node by the field that holds them. */
export type FixedDurations = {
  readonly [Field in "limit" | "every" | "giveUpAfter" | "remind.after" | "remind.every" | "escalate.after"]?: Duration;
};

/** The durations of a node that are fixed; those worked out from a tenant's policy are known only at run time. */
export function fixedDurations(node: Node): FixedDurations {
  const remind = fixedReminders(node);
  return {
    ...(node.kind === "within" ? fixed("limit", node.limit) : {}),
    ...(node.kind === "waitUntil" ? fixed("every", node.every) : {}),
    ...("giveUpAfter" in node ? fixed("giveUpAfter", node.giveUpAfter) : {}),
    ...("escalate" in node ? fixed("escalate.after", node.escalate?.after) : {}),
    ...(remind ? { "remind.after": remind.after, "remind.every": remind.every } : {}),
  };
}

const fixed = (field: keyof FixedDurations, given: Duration | Leaf<Duration> | undefined): FixedDurations =>
  given === undefined || typeof given === "function" ? {} : { [field]: given };

/** A node's reminders when they are fixed. */
export function fixedReminders(node: Node): Reminders | undefined {
  const remind: Reminders | Leaf<Reminders> | undefined = "remind" in node ? node.remind : undefined;
  return typeof remind === "function" ? undefined : remind;
}

/** A fixed duration that can be read; `undefined` for any other. */
export function readable(duration: Duration | undefined): Duration | undefined {
  if (duration === undefined) return undefined;
  try {
    return parseDuration(duration).count > 0 ? duration : undefined;
  } catch {
    return undefined;
  }
}
