import type { Node, Remarks } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Point } from "../markdown/markdown-list.ts";

const sources: { readonly [S in NonNullable<Remarks["source"]>]: string } = {
  customer: "customer's document",
  practice: "common practice",
};

/** Why a step is there, and who says so. */
export function remarkPoints(node: Node): readonly Point[] {
  const { why, source } = node as Remarks;
  const mark = source ? `*${sources[source]}*` : "";
  if (why) return [{ text: `Why: ${escapeMarkdown(why)}${mark && ` (${mark})`}` }];
  return mark ? [{ text: `Source: ${mark}` }] : [];
}
