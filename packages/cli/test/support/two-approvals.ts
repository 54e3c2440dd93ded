import { defineAction, defineRole, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const look = defineAction({
  id: "look-at-ticket",
  title: "Look at the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ title: z.string() }),
  run: async ({ input, ports }) => ({ title: (await ports.ticketing.getTicket(input.ticketId)).title }),
});

/** One approval right after another, by the same people. */
export const twoApprovals = defineWorkflow({
  id: "two-approvals",
  title: "Approve twice",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Asks for two approvals, so that one answer could be taken for the other.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow
      .approve("first", { title: "Approve the first", by: technician, ask: () => "May we look?" }, (flow) =>
        flow.step("looked", look, ({ input }) => input),
      )
      .approve("second", { title: "Approve the second", by: technician, ask: () => "May we look again?" }, (flow) =>
        flow.step("looked", look, ({ input }) => input),
      ),
  output: () => "approved",
});
