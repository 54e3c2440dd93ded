import { InvalidRequestError, type Ticketing } from "@msp/workflows/ports";
import { priorFields, toFields } from "../mapping/to-fields.ts";
import { describeTicket } from "./describe-ticket.ts";
import { refuseOpenImportantItems } from "./important-items.ts";
import type { PortSession } from "./port-session.ts";
import { toTicketBody } from "./to-ticket-body.ts";

/** Changing and completing tickets: absolute values in one sparse update, with what stood there before. */
export function createTicketWrites(session: PortSession): Pick<Ticketing, "changeTicket" | "completeTicket"> {
  const { client, names } = session;

  return {
    async changeTicket(ticketId, changes) {
      const operation = "changeTicket";
      const record = await session.ticket(ticketId, operation);
      const { id, companyID: company } = record;
      const body = await toTicketBody(session, changes, operation);
      if (body.status !== undefined && body.status === (await names.completeStatus(operation))) {
        await refuseOpenImportantItems(session, id, operation);
      }
      const fields = toFields(changes);
      const prior = priorFields(await describeTicket(session, record, operation), Object.keys(fields));
      const meaning = { operation, target: `ticket ${id}`, company, fields, prior } as const;
      await client.tickets.update({ id, ...body }, session.announcing(meaning));
    },

    async completeTicket(ticketId, { resolution }) {
      const operation = "completeTicket";
      const record = await session.ticket(ticketId, operation);
      const { id, companyID: company } = record;
      const status = await names.completeStatus(operation);
      if (status === undefined) {
        throw new InvalidRequestError(
          `autotask: which status means complete is not said. Bind "status", "complete" in tenant "${session.tenant.id}", or run \`msp tenant pull\`.`,
          { system: "autotask", operation },
        );
      }
      await refuseOpenImportantItems(session, id, operation);
      const ticket = await describeTicket(session, record, operation);
      const fields = { status: "complete", resolution };
      const prior = { ...priorFields(ticket, ["status"]), resolution: record.resolution ?? null };
      const meaning = { operation, target: `ticket ${id}`, company, fields, prior } as const;
      await client.tickets.update({ id, status, resolution }, session.announcing(meaning));
    },
  };
}
