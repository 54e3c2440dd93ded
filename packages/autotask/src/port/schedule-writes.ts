import { ConflictError, InvalidRequestError, NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { present } from "../mapping/present.ts";
import { toInstant } from "../mapping/to-instant.ts";
import { toServiceCall } from "../mapping/to-service-call.ts";
import type { PortSession } from "./port-session.ts";

type ScheduleWrites = Pick<
  Ticketing,
  | "planServiceCall"
  | "changeServiceCall"
  | "cancelServiceCall"
  | "addTicketToServiceCall"
  | "assignToServiceCall"
  | "bookAppointment"
>;

/** Planning visits and filling calendars. Nothing in these records is kept from people's eyes and searchable at once, so none carries a marker. */
export function createScheduleWrites(session: PortSession): ScheduleWrites {
  const { client, reading } = session;

  /** A call, and what stands in it now. */
  async function look<Name extends keyof ScheduleWrites>(serviceCallId: string, operation: Name) {
    const record = await session.serviceCall(serviceCallId, operation);
    const { description, startsAt, endsAt, isComplete } = toServiceCall(record, [], []);
    const on = { operation, target: `service call ${record.id}`, company: record.companyID } as const;
    return { id: record.id, companyID: record.companyID, on, standing: { description, startsAt, endsAt, isComplete } };
  }

  const refused = (operation: string, why: string) =>
    new InvalidRequestError(`autotask: ${why} Nothing was written.`, { system: "autotask", operation });

  function requireOrder(operation: string, startsAt: string, endsAt: string): void {
    if (Date.parse(startsAt) < Date.parse(endsAt)) return;
    throw refused(operation, `it would begin at ${startsAt} and end at ${endsAt}.`);
  }

  return {
    async planServiceCall({ companyId, description, startsAt, endsAt }) {
      const operation = "planServiceCall";
      const { id: companyID } = await session.company(companyId, operation);
      requireOrder(operation, startsAt, endsAt);
      const fields = { description, startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) };
      const meaning = { operation, target: `company ${companyID}`, company: companyID, fields } as const;
      const call = { companyID, description, startDateTime: fields.startsAt, endDateTime: fields.endsAt };
      return {
        serviceCallId: session.created(
          "service call",
          await client.serviceCalls.create(call, session.announcing(meaning)),
        ),
      };
    },

    async changeServiceCall(serviceCallId, { description, startsAt, endsAt, isComplete }) {
      const operation = "changeServiceCall";
      const { id, on, standing } = await look(serviceCallId, operation);
      requireOrder(operation, startsAt ?? standing.startsAt, endsAt ?? standing.endsAt);
      const fields = present({
        description,
        startsAt: startsAt && toInstant(startsAt),
        endsAt: endsAt && toInstant(endsAt),
        isComplete,
      });
      const prior = Object.fromEntries(Object.entries(standing).filter(([name]) => name in fields));
      const changes = present({
        description,
        startDateTime: fields.startsAt,
        endDateTime: fields.endsAt,
        isComplete: isComplete === undefined ? undefined : Number(isComplete),
      });
      await client.serviceCalls.update({ id, ...changes }, session.announcing({ ...on, fields, prior }));
    },

    async cancelServiceCall(serviceCallId) {
      const operation = "cancelServiceCall";
      const { id, on, standing } = await look(serviceCallId, operation);
      const fields = { serviceCallId: String(id) };
      await client.serviceCalls.delete(id, session.announcing({ ...on, fields, prior: standing }));
    },

    async addTicketToServiceCall(serviceCallId, ticketId) {
      const operation = "addTicketToServiceCall";
      const { id, companyID, on } = await look(serviceCallId, operation);
      const ticket = await session.ticket(ticketId, operation);
      const links = await client.serviceCallTickets.all({ serviceCallID: id }, reading);
      if (links.some(({ ticketID }) => ticketID === ticket.id)) {
        throw new ConflictError(
          `autotask: ticket ${ticket.id} is part of service call ${id} already. Nothing was written.`,
          { system: "autotask", operation },
        );
      }
      if (ticket.companyID !== companyID)
        throw refused(operation, `ticket ${ticket.id} is another company's than service call ${id}.`);
      const prior = { ticketIds: links.map(({ ticketID }) => String(ticketID)) };
      const meaning = { ...on, fields: { ticketId: String(ticket.id) }, prior };
      await client.serviceCallTickets.create(id, { ticketID: ticket.id }, session.announcing(meaning));
    },

    async assignToServiceCall(serviceCallId, { ticketId, resourceId }) {
      const operation = "assignToServiceCall";
      const { id, on } = await look(serviceCallId, operation);
      const ticket = await session.ticket(ticketId, operation);
      const resource = await session.resource(resourceId, operation);
      const [link] = await client.serviceCallTickets.all({ serviceCallID: id, ticketID: ticket.id }, reading);
      if (link === undefined) {
        throw new NotFoundError(`autotask: ticket ${ticket.id} is not part of service call ${id}.`, {
          system: "autotask",
          operation,
        });
      }
      const name = [resource.firstName, resource.lastName].filter(Boolean).join(" ");
      const going = await client.serviceCallTicketResources.all({ serviceCallTicketID: link.id }, reading);
      if (going.some(({ resourceID }) => resourceID === resource.id)) {
        throw new ConflictError(`autotask: ${name} goes there for ticket ${ticket.id} already. Nothing was written.`, {
          system: "autotask",
          operation,
        });
      }
      const prior = { resourceIds: going.map(({ resourceID }) => String(resourceID)) };
      const fields = { ticketId: String(ticket.id), resourceId: String(resource.id), resource: name };
      const options = session.announcing({ ...on, fields, prior });
      await client.serviceCallTicketResources.create(link.id, { resourceID: resource.id }, options);
    },

    async bookAppointment({ resourceId, title, description, startsAt, endsAt }) {
      const operation = "bookAppointment";
      const { id: resourceID } = await session.resource(resourceId, operation);
      requireOrder(operation, startsAt, endsAt);
      const fields = {
        resourceId: String(resourceID),
        title,
        startsAt: toInstant(startsAt),
        endsAt: toInstant(endsAt),
        ...present({ description }),
      };
      const meaning = { operation, target: `resource ${resourceID}`, company: undefined, fields } as const;
      const { startsAt: startDateTime, endsAt: endDateTime } = fields;
      const draft = { resourceID, title, startDateTime, endDateTime, ...present({ description }) };
      return { appointmentId: String(await client.appointments.create(draft, session.announcing(meaning))) };
    },
  };
}
