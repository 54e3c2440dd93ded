import type { Role } from "../define/define-role.ts";
import type { Node } from "../define/node.ts";
import { nodesOfEntry } from "./nodes-of-entry.ts";
import { entriesIn, type OutlineEntry } from "./outline-of.ts";

/** Every role that does, answers, closes or approves something, and the numbers of its steps. */
export function rolesOf(
  entries: readonly OutlineEntry[],
): readonly { readonly role: Role; readonly numbers: readonly string[] }[] {
  const roles = new Map<string, { role: Role; numbers: Set<string> }>();
  for (const entry of entriesIn(entries)) {
    for (const { id, title, actor } of nodesOfEntry(entry).flatMap(rolesIn)) {
      const known = roles.get(id) ?? { role: { id, title, actor }, numbers: new Set() };
      known.numbers.add(entry.number);
      roles.set(id, known);
    }
  }
  return [...roles.values()].map(({ role, numbers }) => ({ role, numbers: [...numbers] }));
}

function rolesIn(node: Node): readonly Role[] {
  const escalated = "escalate" in node && node.escalate ? [node.escalate.to] : [];
  if (node.kind === "task" || node.kind === "checklist") return [node.role, ...escalated];
  if (node.kind === "approve") return [node.by, ...escalated];
  return node.kind === "form" && node.closedBy ? [node.closedBy] : [];
}
