import type { Role } from "../define/define-role.ts";
import type { Node } from "../define/node.ts";
import { entriesIn, type OutlineEntry } from "./outline-of.ts";

/** Every role that does, answers, closes or approves something, and the numbers of its steps. */
export function rolesOf(
  entries: readonly OutlineEntry[],
): readonly { readonly role: Role; readonly numbers: readonly string[] }[] {
  const roles = new Map<string, { role: Role; numbers: string[] }>();
  for (const { node, number } of entriesIn(entries)) {
    for (const { id, title, actor } of rolesIn(node)) {
      const known = roles.get(id) ?? { role: { id, title, actor }, numbers: [] };
      known.numbers.push(number);
      roles.set(id, known);
    }
  }
  return [...roles.values()];
}

function rolesIn(node: Node): readonly Role[] {
  const escalated = "escalate" in node && node.escalate ? [node.escalate.to] : [];
  if (node.kind === "task" || node.kind === "checklist") return [node.role, ...escalated];
  if (node.kind === "approve") return [node.by, ...escalated];
  return node.kind === "form" && node.closedBy ? [node.closedBy] : [];
}
