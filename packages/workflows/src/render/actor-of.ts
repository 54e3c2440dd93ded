import type { Actor } from "../define/define-role.ts";
import type { Node } from "../define/node.ts";

/** Who does a node: one of the people's marks, or the software by itself. */
export type NodeActor = Actor | "system";

/** The mark of a node. Decisions, loops, waits and actions are the system's; what people do, answer or approve is theirs. */
export function actorOf(node: Node): NodeActor {
  switch (node.kind) {
    case "task":
    case "checklist":
      return node.role.actor;
    case "approve":
      return node.by.actor;
    case "form":
      return "customer";
    default:
      return "system";
  }
}
