import type { TogetherNode } from "../../define/node.ts";
import type { Place } from "./place.ts";
import { walkAsLongAs } from "./walk-as-long-as.ts";
import { walkBranch } from "./walk-branch.ts";
import { worstReason } from "./worst-reason.ts";

export async function walkTogether(node: TogetherNode, place: Place): Promise<Record<string, unknown>> {
  if (node.endsWith !== undefined) return walkAsLongAs(node, node.endsWith, place);
  const branches = Object.entries(node.branches);
  const ends = await Promise.allSettled(branches.map(([branch]) => walkBranch(node, branch, place)));
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  if (reasons.length > 0) throw worstReason(reasons);
  return {
    [node.name]: Object.fromEntries(
      branches.map(([branch], index) => [branch, (ends[index] as PromiseFulfilledResult<unknown>).value]),
    ),
  };
}
