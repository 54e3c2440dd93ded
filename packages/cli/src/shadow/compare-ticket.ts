import type { Tenant } from "@msp/workflows";
import type { PastTicket } from "./past-ticket.ts";
import type { PlannedWork, PlannedWriteLine } from "./planned-writes.ts";
import { type ShadowDifference, type ShadowTicket, shadowAspects } from "./shadow-model.ts";

const hourMs = 3_600_000;

/** Puts what people did with a ticket beside what a run would have done. */
export function compareTicket(work: PlannedWork, past: PastTicket, tenant: Tenant<never>): ShadowTicket {
  const { ticket, notes, times } = past;
  const differences = [
    ...status(work, past),
    ...checklist(work, past),
    ...writtenNotes(work, past),
    ...contacts(work, past),
    ...notifications(work, past, tenant),
    ...timesOf(past),
  ].filter((one, index, all) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
  const different = new Set(differences.map(({ aspect }) => aspect));
  const hours = (at: string | undefined) =>
    at === undefined ? undefined : round((Date.parse(at) - Date.parse(ticket.createdAt)) / hourMs);
  const written = notes.map(({ createdAt }) => createdAt).sort();
  const [first, last] = [hours(written[0]), hours(written.at(-1))];
  return {
    ...{ ticketId: ticket.id, number: ticket.number, title: ticket.title, companyId: ticket.companyId },
    ...{ openedAt: ticket.createdAt, status: ticket.status.label },
    planned: {
      certain: work.writes.filter(({ isCertain }) => isCertain).length,
      possible: work.writes.filter(({ isCertain }) => !isCertain).length,
      asksPeople: work.asksPeople,
    },
    ...(work.stopped === undefined ? {} : { stopped: work.stopped }),
    same: shadowAspects.filter((aspect) => !different.has(aspect)),
    differences,
    took: {
      ...(first === undefined ? {} : { toFirstNote: first }),
      ...(last === undefined ? {} : { toLastNote: last }),
      logged: round(times.reduce((sum, { hours: one }) => sum + one, 0)),
    },
  };
}

const round = (hours: number): number => Math.round(hours * 100) / 100;
const keyOf = ({ aspect, kind, what }: ShadowDifference): string => `${aspect}|${kind}|${what}`;
const of = ({ writes }: PlannedWork, ...operations: readonly string[]): readonly PlannedWriteLine[] =>
  writes.filter(({ operation }) => operation !== undefined && operations.includes(operation));
const sameText = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function status(work: PlannedWork, { ticket }: PastTicket): ShadowDifference[] {
  const completes = of(work, "completeTicket").length > 0;
  if (completes === ticket.isComplete) return [];
  return completes
    ? [{ aspect: "status", kind: "plan only", what: "the ticket is completed" }]
    : [{ aspect: "status", kind: "people only", what: "the ticket was completed" }];
}

function checklist(work: PlannedWork, { items, ticket }: PastTicket): ShadowDifference[] {
  const applied = of(work, "applyChecklist", "addChecklistItem");
  const known = applied.flatMap(({ fields }) => {
    const listed = fields?.items;
    return Array.isArray(listed) ? listed.map(String) : typeof fields?.title === "string" ? [fields.title] : [];
  });
  const isUnknown = applied.some(({ fields }) => fields === undefined);
  const found: ShadowDifference[] = [];
  if (applied.length > 0 && items.length === 0)
    found.push({ aspect: "checklist", kind: "plan only", what: "a checklist is put on the ticket" });
  else {
    for (const title of known)
      if (!items.some((item) => sameText(item.title, title)))
        found.push({ aspect: "checklist", kind: "plan only", what: `item "${title}"` });
    if (!isUnknown)
      for (const { title } of items)
        if (!known.some((one) => sameText(one, title)))
          found.push({ aspect: "checklist", kind: "people only", what: `item "${title}"` });
  }
  for (const { title, isDone, isImportant } of items)
    if (ticket.isComplete && isImportant && !isDone)
      found.push({
        aspect: "checklist",
        kind: "people only",
        what: `completed with the important item "${title}" open`,
      });
  return found;
}

function writtenNotes(work: PlannedWork, { notes }: PastTicket): ShadowDifference[] {
  const found: ShadowDifference[] = [];
  for (const visibility of ["internal", "customer"] as const) {
    const planned = of(work, visibility === "internal" ? "addInternalNote" : "addCustomerNote");
    const written = notes.filter((note) => note.visibility === visibility);
    const word = visibility === "internal" ? "an internal note" : "a note the customer can read";
    if (planned.some(({ isCertain }) => isCertain) && written.length === 0)
      found.push({ aspect: "notes", kind: "plan only", what: word });
    if (planned.length === 0 && written.length > 0) found.push({ aspect: "notes", kind: "people only", what: word });
    for (const { fields, isCertain } of planned) {
      const title = fields?.title;
      if (typeof title !== "string" || !isCertain || written.length === 0) continue;
      if (!written.some((note) => sameText(note.title, title)))
        found.push({ aspect: "notes", kind: "plan only", what: `${word} "${title}"` });
    }
  }
  return found;
}

function contacts(work: PlannedWork, { contacts: added }: PastTicket): ShadowDifference[] {
  const planned = of(work, "addAdditionalContact");
  const ids = planned.flatMap(({ fields }) => (typeof fields?.contactId === "string" ? [fields.contactId] : []));
  const isUnknown = planned.some(({ fields }) => fields === undefined);
  return [
    ...(ids.some((id) => !added.some((contact) => contact.id === id))
      ? [{ aspect: "contacts" as const, kind: "plan only" as const, what: "an additional contact" }]
      : []),
    ...(!isUnknown && added.some(({ id }) => !ids.includes(id))
      ? [{ aspect: "contacts" as const, kind: "people only" as const, what: "an additional contact" }]
      : []),
  ];
}

/** A stamp proves some mail and not which; without the history most of it stays unknown, and is said to be. */
function notifications(
  work: PlannedWork,
  { notifications: { history, lastCustomerNotificationAt } }: PastTicket,
  tenant: Tenant<never>,
): ShadowDifference[] {
  const bindings = tenant.bindings.notification ?? {};
  const planned = [
    ...new Set(
      of(work, "triggerNotification").flatMap(({ notification = "" }) => {
        const bound = bindings[notification];
        // A plan that does not know yet lists every channel; the tenant has chosen one.
        return bound?.channel === "service rule" ? [bound.label] : [];
      }),
    ),
  ];
  if (history === "no permission") {
    if (planned.length > 0 || lastCustomerNotificationAt !== undefined)
      return [{ aspect: "notifications", kind: "unknown", what: "which notifications went out: no permission to see" }];
    return [];
  }
  const sent = [...new Set(history.map(({ template }) => template))];
  return [
    ...planned
      .filter((label) => !sent.some((template) => sameText(template, label)))
      .map((label) => ({
        aspect: "notifications" as const,
        kind: "plan only" as const,
        what: `notification "${label}"`,
      })),
    ...sent
      .filter((template) => !planned.some((label) => sameText(template, label)))
      .map((template) => ({
        aspect: "notifications" as const,
        kind: "people only" as const,
        what: `notification "${template}"`,
      })),
  ];
}

/** A plan knows no hours; what can be compared is the day the work was due. */
function timesOf({ ticket, notes }: PastTicket): ShadowDifference[] {
  const { dueAt, isComplete } = ticket;
  const last = notes
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1);
  if (dueAt === undefined) return [];
  if (last === undefined)
    return [{ aspect: "times", kind: "unknown", what: "whether it was done by the time it was due: no note tells" }];
  if (Date.parse(last) > Date.parse(dueAt))
    return [
      {
        aspect: "times",
        kind: "people only",
        what: isComplete ? "done after it was due" : "worked on after it was due",
      },
    ];
  return [];
}
