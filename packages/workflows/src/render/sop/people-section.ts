import type { Role } from "../../define/define-role.ts";
import type { Node } from "../../define/node.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { markdownTable } from "../markdown/markdown-table.ts";
import { nodesOfEntry } from "../nodes-of-entry.ts";
import { entriesIn } from "../outline-of.ts";
import { rolesOf } from "../roles-of.ts";
import type { SopContext } from "./sop-context.ts";

/** Who takes part: every role with its mark and its steps, whoever gets a form, and the system. */
export function peopleSection(context: SopContext): readonly string[] {
  const all = entriesIn(context.entries);
  const { tenant } = context;
  const numbersOf = (...kinds: readonly Node["kind"][]) =>
    all.filter((entry) => nodesOfEntry(entry).some(({ kind }) => kinds.includes(kind))).map(({ number }) => number);
  const forms = numbersOf("form");
  const system = numbersOf("step", "waitUntil");
  const blank = tenant ? [""] : [];
  const rows = [
    ...(forms.length > 0 ? [["Whoever the form goes to", "customer", forms.join(", "), ...blank]] : []),
    ...rolesOf(context.entries).map(({ role, numbers }) => [
      context.nameOf("role", role.id, role.title),
      role.actor,
      numbers.join(", "),
      ...(tenant ? [peopleOf(role, context)] : []),
    ]),
    ...(system.length > 0 ? [["The software by itself", "system", "all others", ...blank]] : []),
  ];
  if (rows.length === 0) return ["Nobody: there is nothing to do."];
  return markdownTable(["Who", "Mark", "Steps", ...(tenant ? [`At ${escapeMarkdown(tenant.title)}`] : [])], rows);
}

const peopleOf = (role: Role, { tenant }: SopContext): string => {
  const people = tenant?.bindings.role?.[role.id]?.people ?? [];
  return people.length > 0 ? people.map(({ name }) => escapeMarkdown(name)).join(", ") : "**nobody is named**";
};
