import type { Ticket } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import { parseId } from "../mapping/parse-id.ts";
import { describeTicket } from "./describe-ticket.ts";
import type { PortSession } from "./port-session.ts";

/** Reading tickets. */
export function createTicketReads(session: PortSession): Pick<Ticketing, "getTicket" | "findOpenTickets"> {
  const { client, names, reading } = session;

  return {
    getTicket: async (ticketId) => describeTicket(session, await session.ticket(ticketId, "getTicket"), "getTicket"),

    async findOpenTickets({ companyId, category }) {
      const operation = "findOpenTickets";
      const companyID = parseId(companyId);
      if (companyID === undefined) return [];
      const complete = await names.completeStatus(operation);
      const records = await client.tickets.all(
        {
          companyID,
          ...(complete === undefined ? { completedDate: { exist: false } } : { status: { noteq: complete } }),
          ...(category === undefined ? {} : { ticketCategory: await names.idOf("category", category, operation) }),
        },
        reading,
      );
      const tickets: Ticket[] = [];
      for (const record of records) tickets.push(await describeTicket(session, record, operation));
      return tickets.sort((left, right) => left.createdAt.localeCompare(right.createdAt));
    },
  };
}
