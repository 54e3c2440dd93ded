import { escapeSegment } from "../../define/escape-segment.ts";
import type { EachNode } from "../../define/node.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { inside, type Place } from "./place.ts";
import { RunFailed } from "./run-failed.ts";
import { walkNodes } from "./walk-nodes.ts";

export async function walkEach(node: EachNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const items = await decideLeaf(place, path, "items", node.of);
  const keys = await decideLeaf(place, path, "keys", () => items.map((item) => String(node.key(item))));
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined)
    throw new RunFailed(`"${path}" has two items with the key "${twice}". Give each item a key of its own.`);
  const done: unknown[] = [];
  for (const [index, item] of items.entries()) {
    const key = keys[index] ?? String(index);
    done.push(await walkNodes(node.body, inside(place, `${node.name}[${escapeSegment(key)}]`, { [node.item]: item })));
  }
  return { [node.name]: done };
}
