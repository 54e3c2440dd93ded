import type { Node, Remarks } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import type { Point } from "../markdown/markdown-list.ts";

const sources: { readonly [S in NonNullable<Remarks["source"]>]: string } = {
  customer: "customer's document",
  practice: "common practice",
};

/** Who says that a node belongs there; `undefined` where the author does not say. */
export const remarkOfSource = (node: Node): string | undefined => {
  const { source } = node as Remarks;
  return source && sources[source];
};

/** Why a node is there. */
export function remarkPoints(node: Node): readonly Point[] {
  const { why } = node as Remarks;
  return why ? [{ text: `Why: ${escapeMarkdown(why)}` }] : [];
}
