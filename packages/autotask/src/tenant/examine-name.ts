import type { Binding, TenantKind } from "@msp/workflows";
import { matchName } from "./match-name.ts";
import type { NameFinding } from "./name-finding.ts";
import type { ListedKind, ListedName, TenantLists } from "./tenant-lists.ts";

const isListed = (kind: TenantKind, lists: TenantLists): kind is ListedKind => kind in lists.names;

/** Where people find a list in Autotask's own window. */
const places: { readonly [Kind in ListedKind]: string } = {
  category: "a ticket category",
  status: "a ticket status",
  priority: "a ticket priority",
  queue: "a service desk queue",
  checklist: "a checklist library for tickets",
  role: "a role",
};

/** What a person has to fill in where Autotask shows a program nothing. */
const byHand: { readonly [Kind in Exclude<TenantKind, ListedKind>]: string } = {
  template: "Bind it to the name of the form template, as people see it in Autotask.",
  notification:
    'Bind it to the name of the notification template, and say its "channel": "service rule" with the "trigger" a workflow rule waits for, "our mail", or "person".',
  form: 'Bind it with the "address" of the form, with {ticketNumber} and {companyId} in it.',
};

/** Looks one name up: what the file says about it is kept, and completed by the number Autotask knows it under. */
export function examineName(
  kind: TenantKind,
  id: string,
  binding: Binding | undefined,
  lists: TenantLists,
): NameFinding {
  if (kind === "role") return examineRole(id, binding, lists.names.role);
  if (!isListed(kind, lists)) {
    if (binding !== undefined) return { kind, id, state: "kept", binding };
    const problem = "it is not in the tenant file, and Autotask does not show it to programs";
    return { kind, id, state: "open", problem, advice: byHand[kind as keyof typeof byHand] };
  }
  const listed = lists.names[kind];
  if (binding?.externalId !== undefined) return examineNumber(kind, id, binding, listed);
  const names = binding === undefined ? [id] : [binding.label, ...(binding.aliases ?? [])];
  const match = matchName(names, listed);
  if (match.kind === "one") {
    const { label, externalId } = match.found;
    return {
      kind,
      id,
      state: "found",
      binding: binding === undefined ? { label, externalId } : { ...binding, externalId },
    };
  }
  const kept = binding === undefined ? {} : { binding };
  if (match.kind === "several") {
    const ids = match.found.map(({ label, externalId }) => `"${label}" (${externalId})`);
    const problem = `Autotask has ${match.found.length} of that name: ${ids.join(", ")}`;
    return {
      kind,
      id,
      state: "open",
      ...kept,
      problem,
      advice: 'Set "externalId" to the right one, or rename the others.',
    };
  }
  const wanted = binding === undefined ? `"${id}"` : `"${binding.label}"`;
  return {
    kind,
    id,
    state: "open",
    ...kept,
    problem: `Autotask has no ${wanted}`,
    advice: `Bind it to the label of ${places[kind]}, or add one in Autotask.`,
    nearest: match.nearest,
  };
}

function examineNumber(kind: ListedKind, id: string, binding: Binding, listed: readonly ListedName[]): NameFinding {
  const found = listed.find(({ externalId }) => externalId === Number(binding.externalId));
  if (found?.isActive) {
    const isNamed = [binding.label, ...(binding.aliases ?? [])].some(
      (name) => matchName([name], [found]).kind === "one",
    );
    return { kind, id, state: "kept", binding, ...(isNamed ? {} : { renamedTo: found.label }) };
  }
  const match = matchName([binding.label, ...(binding.aliases ?? [])], listed);
  return {
    kind,
    id,
    state: "open",
    binding,
    problem:
      found === undefined ? `Autotask has nothing with the id ${binding.externalId}` : `"${found.label}" is inactive`,
    advice: `Correct "externalId", or take it out to have "${binding.label}" looked up.`,
    nearest: match.kind === "none" ? match.nearest : [match.kind === "one" ? match.found.label : binding.label],
  };
}

/** A role of ours is held by people; a role of Autotask that has the same name proposes them. */
function examineRole(id: string, binding: Binding | undefined, roles: readonly ListedName[]): NameFinding {
  const kind = "role";
  if (binding?.people !== undefined && binding.people.length > 0) return { kind, id, state: "kept", binding };
  const match = matchName(binding === undefined ? [id] : [binding.label, ...(binding.aliases ?? [])], roles);
  const people = match.kind === "one" ? (match.found.people ?? []) : [];
  if (match.kind === "one" && people.length > 0) {
    return { kind, id, state: "found", binding: { label: match.found.label, ...binding, people } };
  }
  return {
    kind,
    id,
    state: "open",
    ...(binding === undefined ? {} : { binding }),
    problem: "nobody is named who holds it",
    advice: 'Name them under "people", each with "id" (an address) and "name".',
    ...(match.kind === "none" ? { nearest: match.nearest } : {}),
  };
}
