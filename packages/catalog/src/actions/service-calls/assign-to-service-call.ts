import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Sends somebody to a visit, for one of its tickets. */
export const assignToServiceCall = defineAction({
  id: "service-call.assign",
  title: "Send the technician to the visit",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ serviceCallId: z.string(), ticketId: z.string(), resourceId: z.string() }),
  output: z.object({}),
  async run({ input: { serviceCallId, ticketId, resourceId }, ports }) {
    await ports.ticketing.assignToServiceCall(serviceCallId, { ticketId, resourceId });
    return {};
  },
  again: {
    async lookUp({ input: { serviceCallId, ticketId, resourceId }, ports }) {
      const { tickets } = await ports.ticketing.getServiceCall(serviceCallId);
      const goes = tickets.filter((one) => one.ticketId === ticketId && one.resourceIds.includes(resourceId));
      return { matches: goes.map(() => ({})), controlSeen: true };
    },
  },
  async verify({ input: { serviceCallId, ticketId, resourceId }, ports }) {
    const { tickets } = await ports.ticketing.getServiceCall(serviceCallId);
    if (!tickets.some((one) => one.ticketId === ticketId && one.resourceIds.includes(resourceId)))
      return { seen: false, reason: `resource ${resourceId} is not sent to service call ${serviceCallId}` };
    const { name } = await ports.ticketing.getResource(resourceId);
    return { seen: true, evidence: { serviceCall: serviceCallId, goes: name } };
  },
});
