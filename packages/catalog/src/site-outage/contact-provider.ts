import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";

/** Has a person open a ticket with a vendor or the internet provider, and keeps its number. */
export const contactProvider = defineWorkflow({
  id: "site-outage.contact-provider",
  title: "Open a ticket with the vendor or provider",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A fault that lies elsewhere has a ticket there, and its number stands on ours.",
  input: z.object({ ticketId: z.string(), number: z.string(), companyName: z.string() }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .task("opened", {
        title: "Open a ticket with the vendor or provider",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticketId,
        instructions: ({ input }) =>
          `Call the vendor or the internet provider of ${input.companyName} about ticket ${input.number}; account and circuit number stand in the documentation. Where a ticket is open there already, give its number and ask them to escalate it.`,
        answer: z.object({
          provider: z.string().min(1).describe("Who was called"),
          ticketNumber: z.string().min(1).describe("Number of the ticket there"),
          expected: z.string().min(1).optional().describe("When they expect to be done"),
        }),
        source: "practice",
      })
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, opened }) => ({
          ticketId: input.ticketId,
          title: texts.providerTitle,
          text: fillText(texts.providerText, {
            provider: opened.provider,
            ticket: `${opened.ticketNumber}${opened.expected === undefined ? "" : `, expected: ${opened.expected}`}`,
          }),
        }),
        { title: "Note on the ticket the number of the ticket with the vendor or provider" },
      ),
  output: ({ opened }) => ({ provider: opened.provider, ticketNumber: opened.ticketNumber }),
});
