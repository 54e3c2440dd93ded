import type { ServiceCall } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import type { Writing } from "./writing.ts";

type ScheduleWrites = Pick<
  Ticketing,
  | "planServiceCall"
  | "changeServiceCall"
  | "cancelServiceCall"
  | "addTicketToServiceCall"
  | "assignToServiceCall"
  | "bookAppointment"
>;

/** Planning visits and filling calendars in memory. */
export function createScheduleWrites({ desk, errors, write }: Writing): ScheduleWrites {
  const { serviceCalls, appointments } = desk.records;
  const on = ({ id, companyId }: ServiceCall) => ({ target: `service call ${id}`, company: companyId });
  const priorOf = ({ description, startsAt, endsAt, isComplete }: ServiceCall) => ({
    description,
    startsAt,
    endsAt,
    isComplete,
  });
  const requireOrder = (operation: string, startsAt: string, endsAt: string): void => {
    if (!(Date.parse(startsAt) < Date.parse(endsAt))) throw errors.invalid(operation, "it would end before it begins");
  };

  return {
    async planServiceCall({ companyId, description, startsAt, endsAt }) {
      const operation = "planServiceCall";
      desk.company(companyId, operation);
      requireOrder(operation, startsAt, endsAt);
      const fields = { description, startsAt: instant(startsAt), endsAt: instant(endsAt) };
      const written = { operation, target: `company ${companyId}`, company: companyId, fields, body: fields };
      return write({ ...written, method: "POST", path: "service-calls" }, () => {
        const id = desk.nextId();
        serviceCalls.put({ id, companyId, ...fields, isComplete: false, tickets: [] });
        return { serviceCallId: id };
      });
    },

    async changeServiceCall(serviceCallId, { description, startsAt, endsAt, isComplete }) {
      const operation = "changeServiceCall";
      const call = serviceCalls.get(serviceCallId, operation);
      requireOrder(operation, startsAt ?? call.startsAt, endsAt ?? call.endsAt);
      const fields = {
        ...(description === undefined ? {} : { description }),
        ...(startsAt === undefined ? {} : { startsAt: instant(startsAt) }),
        ...(endsAt === undefined ? {} : { endsAt: instant(endsAt) }),
        ...(isComplete === undefined ? {} : { isComplete }),
      };
      const names = Object.keys(fields);
      const prior = Object.fromEntries(Object.entries(priorOf(call)).filter(([name]) => names.includes(name)));
      const written = { operation, ...on(call), fields, prior, body: fields };
      await write({ ...written, method: "PATCH", path: `service-calls/${serviceCallId}` }, () =>
        serviceCalls.put({ ...serviceCalls.get(serviceCallId, operation), ...fields }),
      );
    },

    async cancelServiceCall(serviceCallId) {
      const operation = "cancelServiceCall";
      const call = serviceCalls.get(serviceCallId, operation);
      const written = { operation, ...on(call), fields: { serviceCallId }, prior: priorOf(call) };
      await write({ ...written, method: "DELETE", path: `service-calls/${serviceCallId}` }, () =>
        serviceCalls.remove(serviceCallId),
      );
    },

    async addTicketToServiceCall(serviceCallId, ticketId) {
      const operation = "addTicketToServiceCall";
      const call = serviceCalls.get(serviceCallId, operation);
      const ticket = desk.ticket(ticketId, operation);
      if (call.tickets.some((one) => one.ticketId === ticketId))
        throw errors.conflict(operation, `ticket ${ticketId} is part of service call ${serviceCallId} already`);
      if (ticket.companyId !== call.companyId)
        throw errors.invalid(operation, `ticket ${ticketId} is another company's than service call ${serviceCallId}`);
      const fields = { ticketId };
      const prior = { ticketIds: call.tickets.map((one) => one.ticketId) };
      const written = { operation, ...on(call), fields, prior, body: fields };
      await write({ ...written, method: "POST", path: `service-calls/${serviceCallId}/tickets` }, () => {
        const now = serviceCalls.get(serviceCallId, operation);
        serviceCalls.put({ ...now, tickets: [...now.tickets, { ticketId, resourceIds: [] }] });
      });
    },

    async assignToServiceCall(serviceCallId, { ticketId, resourceId }) {
      const operation = "assignToServiceCall";
      const call = serviceCalls.get(serviceCallId, operation);
      const resource = desk.resource(resourceId, operation);
      const part = call.tickets.find((one) => one.ticketId === ticketId);
      if (part === undefined)
        throw errors.missing(operation, `ticket ${ticketId} is not part of service call ${serviceCallId}`);
      if (part.resourceIds.includes(resourceId))
        throw errors.conflict(operation, `${resource.name} goes there for ticket ${ticketId} already`);
      if (!resource.isActive) throw errors.invalid(operation, `${resource.name} is inactive`);
      const fields = { ticketId, resourceId, resource: resource.name };
      const written = { operation, ...on(call), fields, prior: { resourceIds: [...part.resourceIds] }, body: fields };
      await write({ ...written, method: "POST", path: `service-calls/${serviceCallId}/resources` }, () => {
        const now = serviceCalls.get(serviceCallId, operation);
        const tickets = now.tickets.map((one) =>
          one.ticketId === ticketId ? { ...one, resourceIds: [...one.resourceIds, resourceId] } : one,
        );
        serviceCalls.put({ ...now, tickets });
      });
    },

    async bookAppointment({ resourceId, title, description, startsAt, endsAt }) {
      const operation = "bookAppointment";
      const resource = desk.resource(resourceId, operation);
      if (!resource.isActive) throw errors.invalid(operation, `${resource.name} is inactive`);
      requireOrder(operation, startsAt, endsAt);
      const fields = {
        resourceId,
        title,
        startsAt: instant(startsAt),
        endsAt: instant(endsAt),
        ...(description === undefined ? {} : { description }),
      };
      const written = { operation, target: `resource ${resourceId}`, fields, body: fields };
      return write({ ...written, method: "POST", path: "appointments" }, () => {
        const id = desk.nextId();
        appointments.put({ id, ...fields });
        return { appointmentId: id };
      });
    },
  };
}

const instant = (text: string): string => new Date(text).toISOString();
