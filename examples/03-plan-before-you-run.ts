// A plan reads, never writes, and shows the exact request of every write. What is not known yet is said, and both ways are listed.

import { setTicketStatus } from "@msp/catalog/actions";
import { createFakeClock, createMemoryMail, createMemoryTicketing, exampleTenant } from "@msp/testing";
import { defineRole, defineWorkflow } from "@msp/workflows";
import { planWorkflow, tenantView } from "@msp/workflows/run";
import * as z from "zod";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });

const finishTicket = defineWorkflow({
  id: "finish-ticket",
  title: "Take a ticket, and wait for the customer when that is needed",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Shows what a plan knows and what it does not.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow
      .step("taken", setTicketStatus("in-progress", "in progress"), ({ input }) => ({ ticketId: input.ticketId }))
      .task("looked", {
        role: technician,
        instructions: "Look whether the customer must do something.",
        answer: z.object({ customerMust: z.boolean() }),
      })
      .when(
        "the customer must do something",
        ({ looked }) => looked.customerMust,
        (flow) =>
          flow.step("parked", setTicketStatus("waiting-customer", "waiting for the customer"), ({ input }) => ({
            ticketId: input.ticketId,
          })),
      ),
  output: () => ({}),
});

const clock = createFakeClock();
const ticketing = createMemoryTicketing({ clock });
const plan = await planWorkflow(
  finishTicket,
  { ticketId: "901" },
  {
    adapters: { ticketing, mail: createMemoryMail({ clock }) },
    tenant: tenantView(exampleTenant),
    clock,
    secrets: { resolve: () => Promise.reject(new Error("There are no secrets here.")) },
  },
);

for (const line of plan.lines) {
  console.log(`${line.will.padEnd(6)}${line.title}${line.answer === undefined ? "" : ` → ${line.answer}`}`);
  if (line.write)
    console.log(
      `        ${line.write.request.method} ${line.write.request.url} ${JSON.stringify(line.write.request.body)}`,
    );
}
console.log(`plan ${plan.hash}; written so far: ${ticketing.ledger.length}`);
