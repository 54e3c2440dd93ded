import type { NodeOf } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Point } from "../markdown/markdown-list.ts";
import type { OutlineEntry } from "../outline-of.ts";
import { fieldPoints } from "./field-points.ts";
import { inputPoints, leafInWords, leafReads } from "./leaf-points.ts";
import { durationInWords, intervalInWords } from "./setting-in-words.ts";
import type { SopContext } from "./sop-context.ts";

/** What is waited for, how often it is checked, and until when. */
export function waitingPoints(
  node: NodeOf<"waitUntil" | "waitFor" | "sleepUntil">,
  entry: OutlineEntry,
  context: SopContext,
): readonly Point[] {
  switch (node.kind) {
    case "waitUntil": {
      const reads = leafReads(node.until, entry, "answer");
      return [
        ...(entry.title.endsWith(node.check.title) ? [] : [{ text: `Repeats: ${escapeMarkdown(node.check.title)}` }]),
        ...inputPoints("Given", node.input, node.check.input, entry),
        { text: reads ? `Goes on when the answer satisfies (looks at ${reads})` : "Goes on when the answer satisfies" },
        { text: `How often: every ${intervalInWords(node.every, entry, context)}` },
        { text: `Given up after: ${durationInWords(node.giveUpAfter, entry, context)}` },
      ];
    }
    case "waitFor":
      return [
        {
          text: `Event: ${escapeMarkdown(node.event.title)}, for ${leafInWords(node.match, entry)}. One that comes early is kept`,
        },
        fieldPoints("What it carries", node.event.schema),
        { text: `Given up after: ${durationInWords(node.giveUpAfter, entry, context)}` },
      ];
    case "sleepUntil":
      return [{ text: `Until: ${leafInWords(node.at, entry)}` }];
  }
}
