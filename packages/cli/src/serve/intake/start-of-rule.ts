import type { Person, Ticket } from "@msp/workflows";
import { fillInput } from "../rules/fill-input.ts";
import type { StartRule } from "../rules/start-rule.ts";
import type { StartCause } from "./create-starter.ts";

/** Who runs are started by. */
export const hostItself: Person = { id: "msp-serve", name: "msp serve" };

/** What makes a run of a workflow about a ticket that one run: on every host, however often and by whatever way the ticket is heard of. */
export const startKeyOf = (ticketId: string): string => `ticket ${ticketId}`;

/** What makes a run about an alert that one run, where the monitoring system opened no ticket for it. */
export const startKeyOfAlert = (alertId: string): string => `alert ${alertId}`;

/** How the run of a rule begins for a ticket. Whoever the ticket names as its contact asked for it, so they approve nothing in it. */
export const startOfRule = ({ workflow, input }: StartRule, ticket: Ticket): StartCause => ({
  workflow,
  company: ticket.companyId,
  id: ticket.id,
  name: `ticket ${ticket.number}`,
  facts: { ticket: ticket.id },
  keys: [
    startKeyOf(ticket.id),
    // The alert came first and found no ticket yet: it is the same incident.
    ...(ticket.monitoringAlertId === undefined ? [] : [startKeyOfAlert(ticket.monitoringAlertId)]),
  ],
  start: {
    input: fillInput({ ...input }, ticket),
    by: hostItself,
    requestedBy: ticket.contactId === undefined ? [] : [ticket.contactId],
    company: ticket.companyId,
  },
});
