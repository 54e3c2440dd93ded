import type { TenantKind } from "@msp/workflows";
import type { Json, TicketChanges } from "@msp/workflows/ports";
import { withoutGaps } from "../sending/without-gaps.ts";
import type { StoredTicket, TicketValues } from "./stored-ticket.ts";
import type { Terms } from "./terms.ts";

const listFields: readonly TenantKind[] = ["category", "status", "priority", "queue"];

const isListField = (name: string): name is "category" | "status" | "priority" | "queue" =>
  listFields.some((field) => field === name);

/** What a draft or a change sets, with labels in place of stable ids and without what it leaves out. */
export function ticketValuesOf(terms: Terms, changes: TicketChanges, operation: string): TicketValues {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isListField(name) ? terms.labelOf(name, value, operation) : value]),
  );
}

/** The same in the port's own words, as a plan shows it. */
export const ticketFieldsOf = (changes: TicketChanges): { readonly [name: string]: Json } =>
  withoutGaps({ ...changes });

/** What stands in the named fields now, in the same words. */
export function priorTicketValues(
  terms: Terms,
  ticket: StoredTicket,
  names: readonly string[],
): { readonly [name: string]: Json } {
  const values = ticket as unknown as { readonly [name: string]: string | undefined };
  return Object.fromEntries(
    names.map((name) => {
      const value = values[name];
      const term = value !== undefined && isListField(name) ? terms.termOf(name, value) : undefined;
      return [name, term?.id ?? value ?? null];
    }),
  );
}
