import { escapeSegment } from "../define/escape-segment.ts";
import type { EachNode } from "../define/node.ts";
import { attemptLeaf } from "./attempt-leaf.ts";
import { guarded } from "./guarded.ts";
import { planAlternatives } from "./plan-alternatives.ts";
import { planNodes } from "./plan-nodes.ts";
import { type Planned, type Planning, planLine, plannedOn } from "./planning.ts";

export async function planEach(node: EachNode, at: Planning): Promise<Planned> {
  const items = attemptLeaf(
    (scope) => node.of(scope).map((item) => ({ item, key: String(node.key(item)) })),
    guarded(at.known, ""),
  );
  if ("untold" in items) return plannedOn([planLine(at, node, items.untold), ...(await planAlternatives(node, at))]);
  const lines = [planLine(at, node, { answer: `${items.value.length} items` })];
  const results: object[] = [];
  for (const { item, key } of items.value) {
    const segment = `${node.name}[${escapeSegment(key)}]/`;
    const known = { ...at.known, [node.item]: item };
    const planned = await planNodes(node.body, { ...at, prefix: at.prefix + segment, known });
    lines.push(...planned.lines);
    if (planned.stopped) return { lines, own: {}, stopped: true };
    results.push(guarded(planned.own, segment));
  }
  return plannedOn(lines, { [node.name]: results });
}
