import { escapeSegment } from "../../define/escape-segment.ts";
import type { TogetherNode } from "../../define/node.ts";
import { isEnding } from "./is-ending.ts";
import { inside, type Place } from "./place.ts";
import { walkNodes } from "./walk-nodes.ts";

/** Walks one branch; what ends the whole run lets nothing new begin in the others. */
export async function walkBranch(
  node: TogetherNode,
  branch: string,
  place: Place,
  reached: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  try {
    const nodes = node.branches[branch] ?? [];
    return await walkNodes(nodes, inside(place, `${node.name}/${escapeSegment(branch)}`), reached);
  } catch (error) {
    if (isEnding(error)) place.execution.halt();
    throw error;
  }
}
