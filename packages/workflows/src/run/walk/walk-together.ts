import { escapeSegment } from "../../define/escape-segment.ts";
import type { TogetherNode } from "../../define/node.ts";
import { Cancelled } from "./cancelled.ts";
import { Halted } from "./halted.ts";
import { LimitReached } from "./limit-reached.ts";
import { Parked } from "./parked.ts";
import { inside, type Place } from "./place.ts";
import { RunFailed } from "./run-failed.ts";
import { StepFailed } from "./step-failed.ts";
import { Stopped } from "./stopped.ts";
import { walkNodes } from "./walk-nodes.ts";

/** What ends the whole run. It does not wait for the other branches: nothing new begins in them. */
const endings = [Cancelled, RunFailed, Stopped];

/** What ends more than this branch comes first. */
const order = [...endings, StepFailed, LimitReached, Halted];

export async function walkTogether(node: TogetherNode, place: Place): Promise<Record<string, unknown>> {
  const branches = Object.entries(node.branches);
  const ends = await Promise.allSettled(
    branches.map(async ([branch, nodes]) => {
      try {
        return await walkNodes(nodes, inside(place, `${node.name}/${escapeSegment(branch)}`));
      } catch (error) {
        if (isEnding(error)) place.execution.halt();
        throw error;
      }
    }),
  );
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  if (reasons.length > 0) throw worst(reasons);
  return {
    [node.name]: Object.fromEntries(
      branches.map(([branch], index) => [branch, (ends[index] as PromiseFulfilledResult<unknown>).value]),
    ),
  };
}

const isEnding = (reason: unknown): boolean => endings.some((kind) => reason instanceof kind);

function worst(reasons: readonly unknown[]): unknown {
  const unexpected = reasons.find(
    (reason) => !(reason instanceof Parked) && !order.some((kind) => reason instanceof kind),
  );
  if (unexpected !== undefined) return unexpected;
  const parked = reasons.filter((reason) => reason instanceof Parked);
  // A failure that a `recover` around takes up leaves only when every branch has ended: an abandoned branch would go on writing later.
  if (parked.length > 0 && !reasons.some(isEnding)) return new Parked(parked.flatMap((reason) => reason.waits));
  for (const kind of order) {
    const found = reasons.filter((reason) => reason instanceof kind);
    if (kind === LimitReached && found.length > 0) return merged(found as LimitReached[]);
    if (found.length > 0) return found[0];
  }
  return reasons[0];
}

function merged(limits: readonly LimitReached[]): LimitReached {
  const earliest = Math.min(...limits.map((limit) => limit.limit));
  return new LimitReached(
    earliest,
    limits.flatMap((limit) => limit.possiblyDone),
  );
}
