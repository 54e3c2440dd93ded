import type { WaitUntilNode } from "../../define/node.ts";
import { deadline } from "./deadline.ts";
import { decideInstant } from "./decide-instant.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { durationOf } from "./duration-of.ts";
import { journaledInput } from "./journaled-input.ts";
import { LimitReached } from "./limit-reached.ts";
import { nextLook } from "./next-look.ts";
import { performStep } from "./perform-step.ts";
import { inside, type Place } from "./place.ts";
import { pollInstant } from "./poll-instant.ts";
import { Stopped } from "./stopped.ts";
import { walkNodes } from "./walk-nodes.ts";

export async function walkWaitUntil(node: WaitUntilNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const { execution } = place;
  const input = await decideLeaf(place, path, "input", (scope) => journaledInput(node.check.input, node.input(scope)));
  const giveUpAt = await deadline(place, path, "give-up time", node.giveUpAfter);
  const every = await durationOf(place, path, "pause", node.every);
  const since = await decideInstant(place, path, "first check", () => execution.now());
  const instantOf = (number: number) => pollInstant(execution.after, since, every, number);
  for (let answer = 1; ; answer += 1) {
    const at = `${path}@check${answer}`;
    const check = await performStep(place, at, node.check, input);
    const output = check?.output ?? null;
    const met = check !== undefined && (await decideLeaf(place, at, "until", () => node.until(output)));
    if (met) return { [node.name]: { outcome: "met", result: output } };
    const from = await decideInstant(place, at, "next", () => instantOf(nextLook(instantOf, execution.now())));
    const end = await execution.poll({
      path: `${path}@check${answer + 1}`,
      input,
      from,
      every,
      giveUpAt,
      ...(check === undefined ? {} : { unlike: check.output }),
      ...(Number.isFinite(place.limit) ? { limit: place.limit } : {}),
    });
    if (end.isNews) continue;
    if (place.limit <= giveUpAt) throw new LimitReached(place.limit);
    break;
  }
  const reason = "it did not come true in time";
  if (!node.whenGivenUp) throw new Stopped(`Gave up waiting at "${path}": ${reason}`);
  return {
    [node.name]: { outcome: "gave up", reason, ...(await walkNodes(node.whenGivenUp, inside(place, node.name))) },
  };
}
