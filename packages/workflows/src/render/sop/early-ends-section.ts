import type { Node } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { nodesOfEntry } from "../nodes-of-entry.ts";
import { entriesIn, type OutlineEntry } from "../outline-of.ts";
import { endsWithout } from "./body-points.ts";
import { quotedText } from "./quoted-text.ts";
import type { SopContext } from "./sop-context.ts";

/** Every place where the run can end before its last step, and why. */
export const earlyEndsSection = ({ entries }: SopContext): readonly string[] =>
  entriesIn(entries).flatMap((entry) => {
    const { node, number, title } = entry;
    const reason = reasonOf(entry);
    return reason ? [`- ${number}. ${node.kind === "stop" ? reason : `${escapeMarkdown(title)} (${reason})`}`] : [];
  });

const reasonOf = (entry: OutlineEntry): string | undefined => {
  const { node, page } = entry;
  if (page) return nodesOfEntry(entry).some(canEnd) ? "as its own page says" : undefined;
  if (node.kind === "stop") return quotedText(node.reason, entry).join(" ");
  if (!endsWithout(node)) return undefined;
  return node.kind === "approve" ? "declined" : "given up";
};

const canEnd = (node: Node): boolean => node.kind === "stop" || endsWithout(node) !== undefined;
