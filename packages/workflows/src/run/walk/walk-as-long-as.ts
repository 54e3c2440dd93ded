import type { TogetherNode } from "../../define/node.ts";
import { decideInstant } from "./decide-instant.ts";
import { LimitReached } from "./limit-reached.ts";
import type { Place } from "./place.ts";
import { restingOnce } from "./resting-once.ts";
import { walkBranch } from "./walk-branch.ts";
import { worstReason } from "./worst-reason.ts";

const endOfOthers = "end of the others";

/**
 * Walks branches of which the others last as long as the leading one. Its end is decided once and is from then on their limit, exactly as inside `within`.
 *
 * All of them go on side by side, because a walk has to ask for whatever an earlier one has asked for. In the walk in which the leading branch gets
 * through, the others begin nothing any more and are walked once again, with their limit.
 */
export async function walkAsLongAs(
  node: TogetherNode,
  leading: string,
  place: Place,
): Promise<Record<string, unknown>> {
  const path = place.prefix + node.name;
  const endIsNow = () => decideInstant(place, path, endOfOthers, () => place.execution.now());
  const others = Object.keys(node.branches).filter((branch) => branch !== leading);
  const lead = walkBranch(node, leading, place);
  if (place.execution.recall(path, endOfOthers) === undefined) {
    let isThrough = false;
    const through = lead.then(async () => {
      await endIsNow();
      isThrough = true;
    });
    const execution = restingOnce(place.execution, () => isThrough);
    const [led, ...rest] = await Promise.allSettled([
      through,
      ...others.map((branch) => walkBranch(node, branch, { ...place, execution })),
    ]);
    if (led.status === "rejected") throw worstReason(reasonsOf([led, ...rest]));
  }
  // Asked for in every walk, like all that is remembered.
  const end = await endIsNow();
  const [led, ...ends] = await Promise.allSettled([
    lead,
    ...others.map((branch) => walkLimited(node, branch, place, end)),
  ]);
  const reasons = reasonsOf([led, ...ends]);
  if (led.status === "rejected" || reasons.length > 0) throw worstReason(reasons);
  const results = ends.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  return { [node.name]: { [leading]: led.value, ...Object.fromEntries(results) } };
}

/** A branch that is ended, and what it had reached by then. */
async function walkLimited(
  node: TogetherNode,
  branch: string,
  place: Place,
  end: number,
): Promise<readonly [string, object]> {
  const reached: Record<string, unknown> = {};
  const limit = Math.min(end, place.limit);
  try {
    return [branch, { outcome: "through", ...(await walkBranch(node, branch, { ...place, limit }, reached)) }];
  } catch (error) {
    if (!(error instanceof LimitReached) || error.limit !== end) throw error;
    return [branch, { outcome: "ended early", possiblyDone: error.possiblyDone, ...reached }];
  }
}

const reasonsOf = (ends: readonly PromiseSettledResult<unknown>[]): readonly unknown[] =>
  ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
