import type { Node } from "../../define/node.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** A body without steps does nothing, and what guards, bounds or repeats it does nothing either. */
export const emptyBody: Rule = function* (workflow, places) {
  if (workflow.nodes.length === 0)
    yield { severity: "warning", rule: "empty-body", path: "", message: "The workflow has no steps. Give it some." };
  for (const { node, path, metBefore } of places) {
    const problem = metBefore ? undefined : problemOf(node);
    if (problem) yield { ...problem, rule: "empty-body", path, message: `"${path}" ${problem.message}` };
  }
};

type Problem = Pick<Finding, "severity" | "message">;

function problemOf(node: Node): Problem | undefined {
  switch (node.kind) {
    case "choose":
      return Object.keys(node.cases).length === 0
        ? {
            severity: "error",
            message: "chooses between no cases at all, so no run can pass it. Give every word a case.",
          }
        : undefined;
    case "within":
      return node.body.length === 0
        ? { severity: "error", message: "limits nothing, so `whenOver` can never run. Put the work into its body." }
        : undefined;
    case "recover":
      return node.body.length === 0
        ? {
            severity: "error",
            message: "has nothing that could fail, so `whenFailed` can never run. Put the work into its body.",
          }
        : undefined;
    case "approve":
      return node.body.length === 0
        ? {
            severity: "warning",
            message:
              "approves nothing: what comes after it is not held to what was approved. Put the work into its body.",
          }
        : undefined;
    case "each":
      return node.body.length === 0
        ? { severity: "warning", message: "does nothing with its items. Give it a body, or remove it." }
        : undefined;
    case "together":
      return Object.values(node.branches).every((branch) => branch.length === 0)
        ? { severity: "warning", message: "has nothing to do side by side. Give its branches steps, or remove it." }
        : undefined;
    case "when":
      return node.yes.length === 0 && node.no.length === 0
        ? { severity: "warning", message: "decides something that changes nothing. Give a branch steps, or remove it." }
        : undefined;
    default:
      return undefined;
  }
}
