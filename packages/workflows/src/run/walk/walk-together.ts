import { escapeSegment } from "../../define/escape-segment.ts";
import type { TogetherNode } from "../../define/node.ts";
import { Cancelled } from "./cancelled.ts";
import { decideInstant } from "./decide-instant.ts";
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
  if (node.endsWith !== undefined) return walkAsLongAs(node, node.endsWith, place);
  const branches = Object.entries(node.branches);
  const ends = await Promise.allSettled(branches.map(([branch]) => walkBranch(node, branch, place)));
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  if (reasons.length > 0) throw worst(reasons);
  return {
    [node.name]: Object.fromEntries(
      branches.map(([branch], index) => [branch, (ends[index] as PromiseFulfilledResult<unknown>).value]),
    ),
  };
}

/**
 * The branch that is waited for goes first. Its end is a limit for the others, remembered as one: a branch that was waiting is at its limit when it is
 * walked again, exactly as inside `within`.
 */
async function walkAsLongAs(node: TogetherNode, leading: string, place: Place): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const [lead] = await Promise.allSettled([walkBranch(node, leading, place)]);
  const own =
    lead.status === "fulfilled"
      ? await decideInstant(place, path, "end of the others", () => place.execution.now())
      : Number.POSITIVE_INFINITY;
  const limit = Math.min(own, place.limit);
  const others = Object.keys(node.branches).filter((branch) => branch !== leading);
  const ends = await Promise.allSettled(
    others.map(async (branch): Promise<readonly [string, unknown]> => {
      const reached: Record<string, unknown> = {};
      try {
        return [branch, { outcome: "through", ...(await walkBranch(node, branch, { ...place, limit }, reached)) }];
      } catch (error) {
        if (!(error instanceof LimitReached) || error.limit !== own) throw error;
        return [branch, { outcome: "ended early", possiblyDone: error.possiblyDone, ...reached }];
      }
    }),
  );
  const reasons = [lead, ...ends].flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  if (lead.status === "rejected" || reasons.length > 0) throw worst(reasons);
  const results = ends.map((end) => (end as PromiseFulfilledResult<readonly [string, unknown]>).value);
  return { [node.name]: { [leading]: lead.value, ...Object.fromEntries(results) } };
}

/** Walks one branch; what ends the whole run lets nothing new begin in the others. */
async function walkBranch(
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
