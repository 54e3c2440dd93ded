import type { Rule } from "../rule.ts";

/** What cannot be undone runs only inside an approval, directly or around the nested workflow it is in. */
export const approvedIrreversible: Rule = function* (_, places) {
  for (const { node, path, inside } of places) {
    if (node.kind !== "step" || node.action.effect !== "irreversible") continue;
    if (inside.some((around) => around.node.kind === "approve" && around.role === "body")) continue;
    yield {
      severity: "error",
      rule: "approved-irreversible",
      path,
      message: `"${path}" does something irreversible ("${node.action.id}") that nothing approves. Put it into the body of an approve(…).`,
    };
  }
};
