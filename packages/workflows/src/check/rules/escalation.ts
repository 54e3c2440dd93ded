import type { Rule } from "../rule.ts";

/** What is escalated goes to somebody else: asking the same people once more is what reminders are for. */
export const escalation: Rule = function* (_, places) {
  for (const { node, path, metBefore } of places) {
    if (metBefore || !("escalate" in node) || node.escalate === undefined) continue;
    const asked = node.kind === "approve" ? node.by : node.role;
    if (node.escalate.to.id !== asked.id) continue;
    yield {
      severity: "error",
      rule: "escalation",
      path,
      message: `"${path}" is escalated to "${asked.title}", who is asked already. Name another role, or use \`remind\`.`,
    };
  }
};
