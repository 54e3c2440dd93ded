import type { ServiceCall } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import { errorsOf } from "../sending/errors-of.ts";
import type { ServiceDesk } from "./service-desk.ts";

/** Looking up visits, calendars, contracts' services, installed items, files, time and history in memory. */
export type MemoryRecordReads = Pick<
  Ticketing,
  | "serviceCallsOf"
  | "getServiceCall"
  | "appointmentsOf"
  | "contractServicesOf"
  | "findServices"
  | "configurationItemsOf"
  | "attachmentsOf"
  | "readAttachment"
  | "timeEntriesOf"
  | "historyOf"
>;

/** The reading methods over what a service desk in memory keeps besides tickets. */
export function createMemoryRecordReads(desk: ServiceDesk): MemoryRecordReads {
  const { records } = desk;
  /** Every one of a ticket's parts, once it is certain that there is such a ticket. */
  const ofTicket = <T extends { readonly ticketId: string }>(
    all: readonly T[],
    ticketId: string,
    operation: string,
  ) => {
    const { id } = desk.ticket(ticketId, operation);
    return all.filter((one) => one.ticketId === id);
  };

  return {
    getServiceCall: async (id) => records.serviceCalls.get(id, "getServiceCall"),
    serviceCallsOf: async (query) => {
      const operation = "serviceCallsOf";
      const belongs =
        "ticketId" in query
          ? ({ tickets }: ServiceCall) =>
              tickets.some(({ ticketId }) => ticketId === desk.ticket(query.ticketId, operation).id)
          : (call: ServiceCall) => call.companyId === query.companyId && touches(call, query);
      if ("ticketId" in query) desk.ticket(query.ticketId, operation);
      else desk.company(query.companyId, operation);
      return records.serviceCalls
        .all()
        .filter(belongs)
        .sort((left, right) => left.startsAt.localeCompare(right.startsAt));
    },
    appointmentsOf: async ({ resourceId, ...stretch }) => {
      desk.resource(resourceId, "appointmentsOf");
      return records.appointments
        .all()
        .filter((one) => one.resourceId === resourceId && touches(one, stretch))
        .sort((left, right) => left.startsAt.localeCompare(right.startsAt));
    },
    contractServicesOf: async (contractId) => {
      const { id } = desk.contract(contractId, "contractServicesOf");
      return records.contractServices.all().filter((one) => one.contractId === id);
    },
    findServices: async ({ name }) => records.services.all().filter((service) => sameText(service.name, name)),
    configurationItemsOf: async ({ companyId, contactId }) => {
      desk.company(companyId, "configurationItemsOf");
      return records.configurationItems
        .all()
        .filter((item) => item.companyId === companyId && (contactId === undefined || item.contactId === contactId));
    },
    attachmentsOf: async (ticketId) =>
      ofTicket(records.files.all(), ticketId, "attachmentsOf").map(({ content: _content, ...file }) => file),
    readAttachment: async (ticketId, attachmentId) => {
      const operation = "readAttachment";
      const file = records.files.get(attachmentId, operation);
      if (file.ticketId === desk.ticket(ticketId, operation).id) return Uint8Array.from(file.content);
      throw errorsOf(desk.system).missing(operation, `ticket ${ticketId} has no attachment ${attachmentId}`);
    },
    timeEntriesOf: async (ticketId) => ofTicket(records.timeEntries.all(), ticketId, "timeEntriesOf"),
    historyOf: async (ticketId) =>
      ofTicket(records.history.all(), ticketId, "historyOf").map(({ ticketId: _ticketId, ...event }) => event),
  };
}

const sameText = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase();

const touches = (
  planned: { readonly startsAt: string; readonly endsAt: string },
  stretch: { readonly from: string; readonly until: string },
): boolean =>
  Date.parse(planned.startsAt) < Date.parse(stretch.until) && Date.parse(planned.endsAt) > Date.parse(stretch.from);
