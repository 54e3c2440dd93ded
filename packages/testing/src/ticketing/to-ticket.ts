import type { Ticket } from "@msp/workflows";
import type { StoredTicket } from "./stored-ticket.ts";
import type { Terms } from "./terms.ts";

/** A stored ticket in the port's words. */
export function toTicket(terms: Terms, stored: StoredTicket): Ticket {
  const { category, status, priority, queue, lastCustomerMailAtMs } = stored;
  const statusTerm = terms.termOf("status", status);
  return {
    id: stored.id,
    number: stored.number,
    title: stored.title,
    companyId: stored.companyId,
    status: statusTerm,
    priority: terms.termOf("priority", priority),
    createdAt: new Date(stored.createdAtMs).toISOString(),
    isComplete: statusTerm.id === "complete",
    ...(stored.description === undefined ? {} : { description: stored.description }),
    ...(stored.contactId === undefined ? {} : { contactId: stored.contactId }),
    ...(category === undefined ? {} : { category: terms.termOf("category", category) }),
    ...(queue === undefined ? {} : { queue: terms.termOf("queue", queue) }),
    ...(stored.primaryResourceId === undefined ? {} : { primaryResourceId: stored.primaryResourceId }),
    ...(stored.configurationItemId === undefined ? {} : { configurationItemId: stored.configurationItemId }),
    ...(stored.monitoringAlertId === undefined ? {} : { monitoringAlertId: stored.monitoringAlertId }),
    ...(stored.dueAt === undefined ? {} : { dueAt: stored.dueAt }),
    ...(lastCustomerMailAtMs === undefined
      ? {}
      : { lastCustomerNotificationAt: new Date(lastCustomerMailAtMs).toISOString() }),
    ...(stored.marker === undefined ? {} : { marker: stored.marker }),
  };
}
