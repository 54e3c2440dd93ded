import type { Person, Ticket } from "@msp/workflows";
import type { StartOptions } from "@msp/workflows/run";
import { fillInput } from "../rules/fill-input.ts";
import type { StartRule } from "../rules/start-rule.ts";

/** Who runs are started by. */
const host: Person = { id: "msp-serve", name: "msp serve" };

/** What makes a run of a workflow about a ticket that one run: on every host, however often and by whatever way the ticket is heard of. */
export const startKeyOf = (ticketId: string): string => `ticket ${ticketId}`;

/** How the run of a rule begins for a ticket. Whoever the ticket names as its contact asked for it, so they approve nothing in it. */
export function startOfRule(rule: StartRule, ticket: Ticket): StartOptions<unknown> {
  return {
    input: fillInput({ ...rule.input }, ticket),
    startKey: startKeyOf(ticket.id),
    by: host,
    requestedBy: ticket.contactId === undefined ? [] : [ticket.contactId],
    company: ticket.companyId,
  };
}
