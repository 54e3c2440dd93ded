import type { SleepUntilNode } from "../../define/node.ts";
import { decideInstant } from "./decide-instant.ts";
import { LimitReached } from "./limit-reached.ts";
import type { Place } from "./place.ts";

export async function walkSleepUntil(node: SleepUntilNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const instant = await decideInstant(place, path, "instant", () => place.execution.instantOf(node.at(place.scope)));
  await place.execution.timer(path, Math.min(instant, place.limit));
  if (instant > place.limit) throw new LimitReached(place.limit);
  return { [node.name]: { at: new Date(instant).toISOString() } };
}
