import { childrenOf } from "./children-of.ts";
import type { Node, Nodes } from "./node.ts";

/** Every named node by its path; `[]` stands for the items of a loop. */
export function indexNodes(nodes: Nodes, prefix = "", index = new Map<string, Node>()): ReadonlyMap<string, Node> {
  for (const node of nodes) {
    if ("name" in node && !index.has(prefix + node.name)) index.set(prefix + node.name, node);
    for (const child of childrenOf(node)) indexNodes(child.nodes, prefix + child.segment, index);
  }
  return index;
}

/** A journal path as `indexNodes` knows it: without item keys, rounds and the marks of a node's own timers and checks. */
export const patternOf = (path: string): string => path.replace(/\[[^\]]*\]/g, "[]").replace(/[#@!][^/]*$/, "");
