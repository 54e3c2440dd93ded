import { childrenOf } from "../define/children-of.ts";
import type { Node } from "../define/node.ts";
import type { OutlineEntry } from "./outline-of.ts";

/** What an entry stands for: its node, and everything inside it where its steps are on a page of their own. */
export const nodesOfEntry = ({ node, page }: OutlineEntry): readonly Node[] =>
  page === undefined ? [node] : [node, ...nodesInside(node)];

const nodesInside = (node: Node): readonly Node[] =>
  childrenOf(node).flatMap(({ nodes }) => nodes.flatMap((inner) => [inner, ...nodesInside(inner)]));
