import { defineAction, ServiceCall } from "@msp/workflows";
import * as z from "zod";

/** Finds the visits a ticket is part of and that are still to come or going on; earliest first. */
export const findServiceCalls = defineAction({
  id: "service-call.find-of-ticket",
  title: "Look whether a visit is planned for the ticket already",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ open: z.array(ServiceCall) }),
  async run({ input, ports }) {
    const calls = await ports.ticketing.serviceCallsOf({ ticketId: input.ticketId });
    return { open: calls.filter(({ isComplete }) => !isComplete) };
  },
});
