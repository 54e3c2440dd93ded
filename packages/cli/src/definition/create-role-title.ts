import type { AnyWorkflow, Role } from "@msp/workflows";
import { wordsOfName } from "../text/words-of-name.ts";
import { everyNode } from "./every-node.ts";

/** Gives the titles of roles by their ids, as a workflow calls them; a role it does not name, such as `operator`, goes by its id. */
export function createRoleTitle(workflow: AnyWorkflow): (role: string) => string {
  const roles = everyNode(workflow.nodes).flatMap((node): readonly (Role | undefined)[] => {
    if (node.kind === "task" || node.kind === "checklist") return [node.role];
    if (node.kind === "approve") return [node.by];
    return node.kind === "form" ? [node.closedBy] : [];
  });
  const titles = new Map(roles.flatMap((role) => (role ? [[role.id, role.title]] : [])));
  return (id) => titles.get(id) ?? capital(wordsOfName(id));
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
