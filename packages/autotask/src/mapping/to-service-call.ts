import type { ServiceCall } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { toInstant } from "./to-instant.ts";

/** A service call record in the port's words, with the rows that link its tickets and who goes for them. */
export const toServiceCall = (
  record: AutotaskRecord<"serviceCalls">,
  tickets: readonly AutotaskRecord<"serviceCallTickets">[],
  resources: readonly AutotaskRecord<"serviceCallTicketResources">[],
): ServiceCall => ({
  id: String(record.id),
  companyId: String(record.companyID ?? ""),
  description: record.description ?? "",
  startsAt: toInstant(record.startDateTime ?? ""),
  endsAt: toInstant(record.endDateTime ?? ""),
  // A number in this entity, where others have a boolean.
  isComplete: record.isComplete === 1,
  tickets: tickets
    .filter(({ serviceCallID }) => serviceCallID === record.id)
    .map(({ id, ticketID }) => ({
      ticketId: String(ticketID ?? ""),
      resourceIds: resources
        .filter(({ serviceCallTicketID }) => serviceCallTicketID === id)
        .map(({ resourceID }) => String(resourceID ?? "")),
    })),
});
