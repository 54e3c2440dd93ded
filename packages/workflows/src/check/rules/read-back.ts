import type { Rule } from "../rule.ts";

/** A run is `succeeded` only when every write was seen; a write that nothing reads back leaves a doubt for a person to accept. */
export const readBack: Rule = function* (_, places) {
  for (const { node, path, metBefore } of places) {
    if (metBefore || node.kind !== "step" || node.action.effect === "read" || node.action.verify) continue;
    yield {
      severity: "warning",
      rule: "read-back",
      path,
      message: `"${path}" writes with "${node.action.id}", which reads nothing back: a run through it ends with a doubt that a person must accept. Give the action \`verify\`.`,
    };
  }
};
