import type { AnyWorkflow, Role } from "@msp/workflows";
import { everyNode } from "./every-node.ts";

/** The titles of every role a workflow names, by the role's id. */
export function roleTitles(workflow: AnyWorkflow): ReadonlyMap<string, string> {
  const roles = everyNode(workflow.nodes).flatMap((node): readonly (Role | undefined)[] => {
    if (node.kind === "task" || node.kind === "checklist") return [node.role];
    if (node.kind === "approve") return [node.by];
    return node.kind === "form" ? [node.closedBy] : [];
  });
  return new Map(roles.flatMap((role) => (role ? [[role.id, role.title]] : [])));
}
