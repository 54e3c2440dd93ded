import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Makes a ticket part of a visit. The visit is read by its id, so what a lost attempt left is seen for certain. */
export const addTicketToServiceCall = defineAction({
  id: "service-call.add-ticket",
  title: "Make the ticket part of the visit",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ serviceCallId: z.string(), ticketId: z.string() }),
  output: z.object({}),
  async run({ input: { serviceCallId, ticketId }, ports }) {
    await ports.ticketing.addTicketToServiceCall(serviceCallId, ticketId);
    return {};
  },
  again: {
    async lookUp({ input: { serviceCallId, ticketId }, ports }) {
      const { tickets } = await ports.ticketing.getServiceCall(serviceCallId);
      return { matches: tickets.filter((one) => one.ticketId === ticketId).map(() => ({})), controlSeen: true };
    },
  },
  async verify({ input: { serviceCallId, ticketId }, ports }) {
    const { tickets } = await ports.ticketing.getServiceCall(serviceCallId);
    if (!tickets.some((one) => one.ticketId === ticketId))
      return { seen: false, reason: `the ticket is not part of service call ${serviceCallId}` };
    return { seen: true, evidence: { serviceCall: serviceCallId, ticket: ticketId } };
  },
});
