import { escapeSegment } from "../../define/escape-segment.ts";
import type { TogetherNode } from "../../define/node.ts";
import { Cancelled } from "./cancelled.ts";
import { LimitReached } from "./limit-reached.ts";
import { Parked } from "./parked.ts";
import { inside, type Place } from "./place.ts";
import { RunFailed } from "./run-failed.ts";
import { StepFailed } from "./step-failed.ts";
import { Stopped } from "./stopped.ts";
import { walkNodes } from "./walk-nodes.ts";

/** What ends more than this branch comes first; a branch that only waits must not hide it. */
const order = [Cancelled, RunFailed, Stopped, StepFailed, LimitReached];

export async function walkTogether(node: TogetherNode, place: Place): Promise<Record<string, unknown>> {
  const branches = Object.entries(node.branches);
  const ends = await Promise.allSettled(
    branches.map(([branch, nodes]) => walkNodes(nodes, inside(place, `${node.name}/${escapeSegment(branch)}`))),
  );
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  if (reasons.length > 0) throw worst(reasons);
  return {
    [node.name]: Object.fromEntries(
      branches.map(([branch], index) => [branch, (ends[index] as PromiseFulfilledResult<unknown>).value]),
    ),
  };
}

function worst(reasons: readonly unknown[]): unknown {
  const unexpected = reasons.find(
    (reason) => !(reason instanceof Parked) && !order.some((kind) => reason instanceof kind),
  );
  if (unexpected !== undefined) return unexpected;
  for (const kind of order) {
    const found = reasons.filter((reason) => reason instanceof kind);
    if (kind === LimitReached && found.length > 0) return merged(found as LimitReached[]);
    if (found.length > 0) return found[0];
  }
  return new Parked(reasons.flatMap((reason) => (reason instanceof Parked ? reason.waits : [])));
}

function merged(limits: readonly LimitReached[]): LimitReached {
  const earliest = Math.min(...limits.map((limit) => limit.limit));
  return new LimitReached(
    earliest,
    limits.flatMap((limit) => limit.possiblyDone),
  );
}
