import { defineAction } from "@msp/workflows";
import * as z from "zod";

const ticketId = z.string();

/** Absolute: settled by comparing what stands there. */
export const setStatus = defineAction({
  id: "contract.status",
  title: "Set the status",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId, status: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    await ports.ticketing.changeTicket(input.ticketId, { status: input.status });
    return {};
  },
  again: "safe",
  verify: async ({ input, ports }) => {
    const status = (await ports.ticketing.getTicket(input.ticketId)).status.label;
    return status === input.status ? { seen: true, evidence: { status } } : { seen: false, reason: `it is ${status}` };
  },
});
