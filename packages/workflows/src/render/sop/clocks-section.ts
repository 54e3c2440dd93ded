import type { Node } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { markdownTable } from "../markdown/markdown-table.ts";
import { entriesIn } from "../outline-of.ts";
import { leafInWords } from "./leaf-points.ts";
import { durationInWords, intervalInWords, remindersInWords } from "./setting-in-words.ts";
import type { SopContext } from "./sop-context.ts";

/** Every reminder, check, limit and end of waiting, with the step it belongs to. */
export function clocksSection(context: SopContext): readonly string[] {
  const rows = entriesIn(context.entries).flatMap(({ node, number, title }) =>
    clocksOf(node, context).map(([what, time]) => [`${number}. ${escapeMarkdown(title)}`, what, time]),
  );
  if (rows.length === 0) return ["Nothing in this procedure waits for a clock."];
  return markdownTable(["Step", "What", "When"], rows);
}

function clocksOf(node: Node, context: SopContext): readonly (readonly [string, string])[] {
  const time = (timing: Parameters<typeof durationInWords>[0]) => durationInWords(timing, context);
  const reminders = (remind: Parameters<typeof remindersInWords>[0] | undefined) =>
    remind === undefined ? [] : [["reminders", remindersInWords(remind, context)] as const];
  switch (node.kind) {
    case "task":
    case "checklist":
    case "approve":
      return reminders(node.remind);
    case "form":
      return [...reminders(node.remind), ["given up after", time(node.giveUpAfter)]];
    case "within":
      return [["hard limit", time(node.limit)]];
    case "waitUntil":
      return [
        ["checked every", intervalInWords(node.every, context)],
        ["given up after", time(node.giveUpAfter)],
      ];
    case "waitFor":
      return [["given up after", time(node.giveUpAfter)]];
    case "sleepUntil":
      return [["sleeps until", leafInWords(node.at)]];
    default:
      return [];
  }
}
