import type { Ticket } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { toTicket } from "../mapping/to-ticket.ts";
import type { PortSession } from "./port-session.ts";

/** A ticket record in the port's words, with its lists looked up. */
export async function describeTicket(
  { names }: PortSession,
  record: AutotaskRecord<"tickets">,
  operation: string,
): Promise<Ticket> {
  const { ticketCategory, status, priority, queueID, completedDate } = record;
  const complete = await names.completeStatus(operation);
  return toTicket(record, {
    category: ticketCategory ? await names.termOf("category", ticketCategory) : undefined,
    status: await names.termOf("status", status ?? 0),
    priority: await names.termOf("priority", priority ?? 0),
    queue: queueID ? await names.termOf("queue", queueID) : undefined,
    isComplete: complete === undefined ? Boolean(completedDate) : status === complete,
  });
}
