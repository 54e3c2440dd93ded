import type { Node } from "../../define/node.ts";
import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { markdownList, type Point } from "../markdown/markdown-list.ts";
import type { OutlineEntry } from "../outline-of.ts";
import { actionPoints, effectInWords } from "./action-points.ts";
import { bodyPoints } from "./body-points.ts";
import { peoplePoints } from "./people-points.ts";
import { remarkOfSource, remarkPoints } from "./remark-points.ts";
import type { SopContext } from "./sop-context.ts";
import { structurePoints } from "./structure-points.ts";
import { waitingPoints } from "./waiting-points.ts";

/** The steps themselves: a heading for each step of the top level, nested points for what is inside. */
export function stepsSection(context: SopContext): readonly string[] {
  if (context.entries.length === 0) return ["There is nothing to do."];
  return context.entries.flatMap((entry, index) => [
    ...(index > 0 ? [""] : []),
    `### ${entry.number}. ${escapeMarkdown(entry.title)}`,
    "",
    marks(entry),
    ...spaced(markdownList(pointsOf(entry, context))),
  ]);
}

const spaced = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ["", ...lines] : []);

const pointOf = (entry: OutlineEntry, context: SopContext): Point => ({
  text: `**${entry.number}. ${escapeMarkdown(entry.title)}** · ${marks(entry)}`,
  points: pointsOf(entry, context),
});

/** Who does it, what it does to the systems, who says so, and its path in the journal. */
function marks({ node, actor, path }: OutlineEntry): string {
  const action = node.kind === "step" ? node.action : node.kind === "waitUntil" ? node.check : undefined;
  const parts = [`*${actor}*`, action && effectInWords(action), remarkOfSource(node), path && codeSpan(path)];
  return parts.filter((part) => part !== undefined).join(" · ");
}

const pointsOf = (entry: OutlineEntry, context: SopContext): readonly Point[] => [
  ...remarkPoints(entry.node),
  ...kindPoints(entry.node, entry, context),
  ...bodyPoints(entry, (inner) => pointOf(inner, context)),
];

function kindPoints(node: Node, entry: OutlineEntry, context: SopContext): readonly Point[] {
  switch (node.kind) {
    case "step":
      return actionPoints(node, entry);
    case "task":
    case "form":
    case "checklist":
    case "approve":
      return peoplePoints(node, entry, context);
    case "waitUntil":
    case "waitFor":
    case "sleepUntil":
      return waitingPoints(node, entry, context);
    default:
      return structurePoints(node, entry, context);
  }
}
