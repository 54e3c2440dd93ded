import { parseDuration } from "../../domain/parse-duration.ts";
import { fixedDurations, fixedReminders, readable } from "../fixed-durations.ts";
import type { Rule } from "../rule.ts";
import { surelyNotShorter } from "../surely-not-shorter.ts";

/** Fixed durations can be read, are longer than nothing, and leave room for what repeats inside them. */
export const duration: Rule = function* (_, places) {
  for (const { node, path, metBefore } of places) {
    if (metBefore) continue;
    const finding = (message: string) => ({ severity: "error", rule: "duration", path, message }) as const;
    const durations = fixedDurations(node);
    for (const [field, value] of Object.entries(durations)) {
      const problem = problemOf(value);
      if (problem) yield finding(`\`${field}\` at "${path}" ${problem}`);
    }
    const atMost = fixedReminders(node)?.atMost;
    if (atMost !== undefined && !(Number.isInteger(atMost) && atMost > 0))
      yield finding(
        `\`remind.atMost\` at "${path}" is ${atMost}. Give a whole number of reminders above 0, or leave \`remind\` out.`,
      );
    const [every, limit] = [readable(durations.every), readable(durations.giveUpAfter)];
    if (every && limit && surelyNotShorter(every, limit))
      yield finding(
        `"${path}" looks every ${every} and gives up after ${limit}, so it looks only once. Let it give up later, or look more often.`,
      );
  }
};

function problemOf(given: unknown): string | undefined {
  if (typeof given !== "string") return `is ${String(given)}, which is no duration. Write it as "30 minutes".`;
  try {
    return parseDuration(given as never).count > 0 ? undefined : `is "${given}". Give it more than nothing.`;
  } catch {
    return `is "${given}", which is no duration. Write it as "30 minutes" or "2 business days".`;
  }
}
