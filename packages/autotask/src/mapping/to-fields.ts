import type { Ticket } from "@msp/workflows";
import type { Json, TicketChanges } from "@msp/workflows/ports";
import { toInstant } from "./to-instant.ts";

/** The meaningful values of a draft or a change, as a plan shows them. */
export const toFields = ({ dueAt, ...changes }: TicketChanges): { readonly [name: string]: Json } => {
  const given = Object.entries({ ...changes, dueAt: dueAt && toInstant(dueAt) });
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
};

/** What stands in the named fields, in the same words: absolute values can be compared name by name. */
export function priorFields(ticket: Ticket, names: readonly string[]): { readonly [name: string]: Json } {
  const { category, status, priority, queue, ...rest } = ticket;
  const standing: { readonly [name: string]: Json | undefined } = {
    ...rest,
    category: category?.id ?? category?.label,
    status: status.id ?? status.label,
    priority: priority.id ?? priority.label,
    queue: queue?.id ?? queue?.label,
  };
  return Object.fromEntries(names.map((name) => [name, standing[name] ?? null]));
}
