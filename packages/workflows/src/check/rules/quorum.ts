import type { Rule } from "../rule.ts";

/** Approvals are counted in whole persons. */
export const quorum: Rule = function* (_, places) {
  for (const { node, path, metBefore } of places) {
    if (metBefore || node.kind !== "approve" || (Number.isInteger(node.quorum) && node.quorum > 0)) continue;
    yield {
      severity: "error",
      rule: "quorum",
      path,
      message: `"${path}" asks for ${node.quorum} approvals. Give a whole number above 0.`,
    };
  }
};
