import { runsItself } from "../bodies-of.ts";
import type { Rule } from "../rule.ts";

/** A workflow that runs itself would never end, and its SOP would be endless too. */
export const nesting: Rule = function* (_, places) {
  for (const { node, path, workflows } of places) {
    if (node.kind !== "run" || !runsItself(node.workflow, workflows)) continue;
    yield {
      severity: "error",
      rule: "nesting",
      path,
      message: `"${path}" runs the workflow "${node.workflow.id}" inside itself, without an end. Use each(…) for what repeats, or give another workflow its own id.`,
    };
  }
};
