import { defineAction, defineEvent, defineForm, defineRole, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const details = defineForm({ id: "offboarding", title: "The details", answer: z.object({ name: z.string() }) });
const arrived = defineEvent({ id: "arrived", title: "It arrived", body: z.object({ box: z.string() }) });
const note = defineAction({
  id: "note-errand",
  title: "Note it on the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), text: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.addInternalNote(input.ticketId, { kind: "internal note", title: "Errand", text: input.text }),
  again: "ask",
});

/** A procedure that waits for everything there is to wait for, and ends with a write nothing proves. */
export const errand = defineWorkflow({
  id: "errand",
  title: "Run an errand",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Waits for a person, a form, something to arrive and time, and then writes.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow
      .task("agreed", {
        title: "Agree on it",
        role: technician,
        instructions: "Agree.",
        answer: z.object({ text: z.string() }),
      })
      .form("details", {
        form: details,
        to: () => "olivia@example.com",
        about: ({ input }) => ({ ticket: input.ticketId, company: "174" }),
        giveUpAfter: "5 days",
        closedBy: technician,
      })
      .waitFor("box", { event: arrived, match: ({ input }) => input.ticketId, giveUpAfter: "10 days" })
      .step("noted", note, ({ input, agreed }) => ({ ticketId: input.ticketId, text: agreed.text })),
  output: ({ box }) => box.event,
});
