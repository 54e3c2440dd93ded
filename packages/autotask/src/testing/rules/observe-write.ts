import type { Row } from "../store/row.ts";
import type { Actor } from "../tenant/actor.ts";
import type { Write } from "../write/write.ts";
import { conditionHolds } from "./condition-holds.ts";
import { findTargets } from "./find-targets.ts";
import { fireRule } from "./fire-rule.ts";
import type { RuleAuthor, RuleEvent } from "./workflow-rule.ts";

const defaultDelayMs = 30_000;

const eventOf = ({ name, verb }: Write): RuleEvent | undefined => {
  if (name === "Tickets" && verb !== "delete") return verb === "create" ? "ticketCreated" : "ticketEdited";
  return name === "TicketNotes" && verb === "create" ? "noteAdded" : undefined;
};

const authorOf = (actor: Actor, write: Write): RuleAuthor | undefined => {
  if (actor.kind === "system") return undefined;
  return (write.values.createdByContactID ?? null) !== null && write.name === "TicketNotes" ? "contact" : actor.kind;
};

const ticketOf = ({ tenant, name, id, values }: Write): Row | undefined =>
  tenant.database.table("Tickets").get(name === "Tickets" ? id : Number(values.ticketID));

/** Puts on the agenda what the tenant's workflow rules make of a committed write. */
export const observeWrite = (write: Write): void => {
  const { tenant, actor, at } = write;
  const event = eventOf(write);
  const author = authorOf(actor, write);
  const after = event && author ? ticketOf(write) : undefined;
  if (!event || !author || !after) return;
  const isNote = event === "noteAdded";
  const scene = { before: isNote ? after : write.before, after, note: isNote ? write.values : undefined };
  for (const rule of tenant.procedures.activeRules) {
    if (![rule.on].flat().includes(event)) continue;
    if (rule.by && !rule.by.includes(author)) continue;
    if (rule.when?.some((condition) => !conditionHolds(condition, scene))) continue;
    const targets = findTargets(tenant, after, rule.send.to);
    tenant.agenda.add(at + (rule.delayMs ?? defaultDelayMs), (dueAt) =>
      fireRule(tenant, rule, after.id, targets, dueAt),
    );
  }
};
