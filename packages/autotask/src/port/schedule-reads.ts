import type { ServiceCall } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { toAppointment } from "../mapping/to-appointment.ts";
import { toServiceCall } from "../mapping/to-service-call.ts";
import type { PortSession } from "./port-session.ts";

/** Reading visits and calendars. */
export function createScheduleReads(
  session: PortSession,
): Pick<Ticketing, "getServiceCall" | "serviceCallsOf" | "appointmentsOf"> {
  const { client, reading } = session;

  async function describe(calls: readonly AutotaskRecord<"serviceCalls">[]): Promise<readonly ServiceCall[]> {
    if (calls.length === 0) return [];
    const tickets = await client.serviceCallTickets.all({ serviceCallID: calls.map(({ id }) => id) }, reading);
    const links = tickets.map(({ id }) => id);
    const resources =
      links.length === 0 ? [] : await client.serviceCallTicketResources.all({ serviceCallTicketID: links }, reading);
    return calls
      .map((call) => toServiceCall(call, tickets, resources))
      .sort((left, right) => left.startsAt.localeCompare(right.startsAt));
  }

  return {
    async getServiceCall(serviceCallId) {
      const [call] = await describe([await session.serviceCall(serviceCallId, "getServiceCall")]);
      return call as ServiceCall;
    },

    async serviceCallsOf(query) {
      const operation = "serviceCallsOf";
      if ("companyId" in query) {
        const { id: companyID } = await session.company(query.companyId, operation);
        return describe(await client.serviceCalls.all({ companyID, ...touching(query) }, reading));
      }
      const { id: ticketID } = await session.ticket(query.ticketId, operation);
      const links = await client.serviceCallTickets.all({ ticketID }, reading);
      const ids = [...new Set(links.flatMap(({ serviceCallID }) => serviceCallID ?? []))];
      return ids.length === 0 ? [] : describe(await client.serviceCalls.all({ id: ids }, reading));
    },

    async appointmentsOf({ resourceId, ...stretch }) {
      const { id: resourceID } = await session.resource(resourceId, "appointmentsOf");
      const found = await client.appointments.all({ resourceID, ...touching(stretch) }, reading);
      return found.map(toAppointment).sort((left, right) => left.startsAt.localeCompare(right.startsAt));
    },
  };
}

const touching = ({ from, until }: { readonly from: string; readonly until: string }) => ({
  startDateTime: { lt: new Date(until) },
  endDateTime: { gt: new Date(from) },
});
