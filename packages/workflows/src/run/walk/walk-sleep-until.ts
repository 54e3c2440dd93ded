import type { SleepUntilNode } from "../../define/node.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { LimitReached } from "./limit-reached.ts";
import type { Place } from "./place.ts";

export async function walkSleepUntil(node: SleepUntilNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const instant = Number(
    await decideLeaf(place, path, "instant", (scope) => place.execution.instantOf(node.at(scope))),
  );
  await place.execution.timer(path, Math.min(instant, place.limit));
  if (instant > place.limit) throw new LimitReached(place.limit);
  return { [node.name]: { at: new Date(instant).toISOString() } };
}
