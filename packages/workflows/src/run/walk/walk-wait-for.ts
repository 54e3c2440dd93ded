import type { WaitForNode } from "../../define/node.ts";
import { deadline } from "./deadline.ts";
import { LimitReached } from "./limit-reached.ts";
import { inside, type Place } from "./place.ts";
import { Stopped } from "./stopped.ts";
import { textOf } from "./text-of.ts";
import { walkNodes } from "./walk-nodes.ts";

export async function walkWaitFor(node: WaitForNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const match = await textOf(place, path, "match", node.match);
  const giveUpAt = await deadline(place, path, "give-up time", node.giveUpAfter);
  const until = Math.min(giveUpAt, place.limit);
  const end = await place.execution.wait({ path, for: { event: node.event.id, match }, until });
  if (end.came) return { [node.name]: { outcome: "came", event: end.value } };
  if (until === place.limit) throw new LimitReached(place.limit);
  const reason = `no "${node.event.title}" came in time`;
  if (!node.whenGivenUp) throw new Stopped(`Gave up waiting at "${path}": ${reason}`);
  return {
    [node.name]: { outcome: "gave up", reason, ...(await walkNodes(node.whenGivenUp, inside(place, node.name))) },
  };
}
