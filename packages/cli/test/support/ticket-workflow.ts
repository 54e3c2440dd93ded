import { addInternalNote } from "@msp/catalog/actions";
import { defineAction, defineForm, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

/** The form that `ticketWorkflow` waits for. */
export const returnForm = defineForm({
  id: "equipment-return",
  title: "Equipment return",
  answer: z.object({ handedBackOn: z.iso.date() }),
});

const look = defineAction({
  id: "look",
  title: "Look at the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ number: z.string(), companyId: z.string() }),
  run: ({ input, ports }) => ports.ticketing.getTicket(input.ticketId),
});

/** Notes on a ticket that it began, waits for a form about it, and notes what the form says. */
export const ticketWorkflow = defineWorkflow({
  id: "take-back",
  title: "Take equipment back",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Small enough to look through, and waits like a real one.",
  input: z.strictObject({ ticketId: z.string(), contactId: z.string().optional() }),
  steps: (flow) =>
    flow
      .step("ticket", look, ({ input }) => ({ ticketId: input.ticketId }))
      .step("begun", addInternalNote, ({ input: { ticketId } }) => ({
        ticketId,
        title: "Return",
        text: "It has begun.",
      }))
      .form("details", {
        form: returnForm,
        to: () => "customer@example.com",
        about: ({ ticket }) => ({ ticket: ticket.number, company: ticket.companyId }),
        remind: { after: "2 hours", every: "2 hours", atMost: 3 },
        giveUpAfter: "30 days",
      })
      .step("noted", addInternalNote, ({ input, details }) => ({
        ticketId: input.ticketId,
        title: "Return",
        text: `Comes back on ${details.outcome === "answered" ? details.answer.handedBackOn : "no day"}.`,
      })),
  output: ({ noted }) => noted,
});
