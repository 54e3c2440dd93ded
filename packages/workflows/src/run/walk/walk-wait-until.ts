import type { WaitUntilNode } from "../../define/node.ts";
import { deadline } from "./deadline.ts";
import { decideInstant } from "./decide-instant.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { durationOf } from "./duration-of.ts";
import { journaledInput } from "./journaled-input.ts";
import { LimitReached } from "./limit-reached.ts";
import { performStep } from "./perform-step.ts";
import { inside, type Place } from "./place.ts";
import { Stopped } from "./stopped.ts";
import { walkNodes } from "./walk-nodes.ts";

/** Checks that follow each other without a pause would never let the run rest, nor the service. */
const shortestPauseMs = 1000;

export async function walkWaitUntil(node: WaitUntilNode, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const { execution } = place;
  const input = await decideLeaf(place, path, "input", (scope) => journaledInput(node.check.input, node.input(scope)));
  const giveUpAt = await deadline(place, path, "give-up time", node.giveUpAfter);
  const every = await durationOf(place, path, "pause", node.every);
  for (let round = 1; ; round += 1) {
    const check = await performStep(place, `${path}@check${round}`, node.check, input);
    const output = check?.output ?? null;
    const met =
      check !== undefined && (await decideLeaf(place, `${path}@check${round}`, "until", () => node.until(output)));
    if (met) return { [node.name]: { outcome: "met", result: output } };
    const next = await decideInstant(place, `${path}@check${round}`, "next", () =>
      Math.max(execution.after(execution.now(), every), execution.now() + shortestPauseMs),
    );
    const wake = Math.min(next, giveUpAt, place.limit);
    await execution.timer(`${path}@pause${round}`, wake);
    if (wake === place.limit) throw new LimitReached(place.limit);
    if (wake === giveUpAt) break;
  }
  const reason = "it did not come true in time";
  if (!node.whenGivenUp) throw new Stopped(`Gave up waiting at "${path}": ${reason}`);
  return {
    [node.name]: { outcome: "gave up", reason, ...(await walkNodes(node.whenGivenUp, inside(place, node.name))) },
  };
}
