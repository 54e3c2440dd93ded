import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { markdownTable } from "../markdown/markdown-table.ts";
import { entriesIn, type OutlineEntry } from "../outline-of.ts";
import { leafInWords } from "./leaf-points.ts";
import { durationInWords, intervalInWords, remindersInWords } from "./setting-in-words.ts";
import type { SopContext } from "./sop-context.ts";

/** Every reminder, check, limit and end of waiting, with the steps it belongs to. */
export function clocksSection(context: SopContext): readonly string[] {
  const clocks = new Map<string, { what: string; time: string; entries: OutlineEntry[] }>();
  for (const entry of entriesIn(context.entries)) {
    for (const [what, time] of clocksOf(entry, context)) {
      const key = `${what}: ${time}`;
      const clock = clocks.get(key) ?? { what, time, entries: [] };
      clock.entries.push(entry);
      clocks.set(key, clock);
    }
  }
  if (clocks.size === 0) return ["Nothing in this procedure waits for a clock."];
  const rows = [...clocks.values()].map(({ what, time, entries }) => [what, time, stepsInWords(entries)]);
  return markdownTable(["What", "When", "Steps"], rows);
}

/** One step with its title, several by their numbers. */
const stepsInWords = (entries: readonly OutlineEntry[]): string =>
  entries.map(({ number, title }) => (entries.length > 1 ? number : `${number} ${escapeMarkdown(title)}`)).join(", ");

function clocksOf(entry: OutlineEntry, context: SopContext): readonly (readonly [string, string])[] {
  const { node, page } = entry;
  if (page) return [["clocks of another procedure", "as its own page says"]];
  const time = (timing: Parameters<typeof durationInWords>[0]) => durationInWords(timing, entry, context);
  const reminders = (remind: Parameters<typeof remindersInWords>[0] | undefined) =>
    remind === undefined ? [] : [["reminders", remindersInWords(remind, entry, context)] as const];
  switch (node.kind) {
    case "task":
    case "checklist":
    case "approve":
      return [
        ...reminders(node.remind),
        ...(node.escalate ? [["escalated after", time(node.escalate.after)] as const] : []),
      ];
    case "form":
      return [...reminders(node.remind), ["given up after", time(node.giveUpAfter)]];
    case "within":
      return [["hard limit", time(node.limit)]];
    case "waitUntil":
      return [
        ["checked every", intervalInWords(node.every, entry, context)],
        ["given up after", time(node.giveUpAfter)],
      ];
    case "waitFor":
      return [["given up after", time(node.giveUpAfter)]];
    case "sleepUntil":
      return [["sleeps until", leafInWords(node.at, entry)]];
    default:
      return [];
  }
}
