import type { Node } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { entriesIn } from "../outline-of.ts";
import { endsWithout } from "./body-points.ts";
import { quotedText } from "./quoted-text.ts";
import type { SopContext } from "./sop-context.ts";

/** Every place where the run can end before its last step, and why. */
export const earlyEndsSection = ({ entries }: SopContext): readonly string[] =>
  entriesIn(entries).flatMap(({ node, number, title }) => {
    const reason = reasonOf(node);
    return reason ? [`- ${number}. ${node.kind === "stop" ? reason : `${escapeMarkdown(title)} (${reason})`}`] : [];
  });

const reasonOf = (node: Node): string | undefined => {
  if (node.kind === "stop") return quotedText(node.reason).join(" ");
  if (!endsWithout(node)) return undefined;
  return node.kind === "approve" ? "declined" : "given up";
};
