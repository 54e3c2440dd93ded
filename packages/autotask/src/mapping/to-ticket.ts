import type { Term, Ticket } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";
import { toInstant } from "./to-instant.ts";

/** The lists a ticket stands in, in the tenant's words. */
export interface TicketTerms {
  readonly category: Term | undefined;
  readonly status: Term;
  readonly priority: Term;
  readonly queue: Term | undefined;
  readonly isComplete: boolean;
}

/** A ticket record in the port's words. */
export function toTicket(record: AutotaskRecord<"tickets">, terms: TicketTerms): Ticket {
  const { dueDateTime, lastCustomerNotificationDateTime: notifiedAt } = record;
  return {
    id: String(record.id),
    number: record.ticketNumber ?? "",
    title: record.title ?? "",
    companyId: String(record.companyID ?? ""),
    status: terms.status,
    priority: terms.priority,
    createdAt: toInstant(record.createDate ?? ""),
    isComplete: terms.isComplete,
    ...present({
      description: record.description,
      contactId: record.contactID?.toString(),
      category: terms.category,
      queue: terms.queue,
      primaryResourceId: record.assignedResourceID?.toString(),
      configurationItemId: record.configurationItemID?.toString(),
      monitoringAlertId: record.rmmAlertID || undefined,
      dueAt: dueDateTime && toInstant(dueDateTime),
      lastCustomerNotificationAt: notifiedAt && toInstant(notifiedAt),
      marker: record.externalID || undefined,
    }),
  };
}
