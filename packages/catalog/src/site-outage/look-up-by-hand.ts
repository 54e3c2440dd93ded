import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";

/** Has a person look up what could not be read, because instructions nobody saw are not instructions that do not exist. */
export const lookUpByHand = defineWorkflow({
  id: "site-outage.look-up-by-hand",
  title: "Look up by hand what could not be read",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "What could not be read is looked up by a person and kept on the ticket.",
  input: z.object({ ticketId: z.string(), number: z.string(), companyName: z.string(), unread: z.array(z.string()) }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .task("looked", {
        title: "Look up what could not be read",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticketId,
        instructions: ({ input }) =>
          `For ticket ${input.number} of ${input.companyName} this could not be read: ${input.unread.join(" ")} Look there yourself. What does it say about outages at this customer?`,
        answer: z.object({ found: z.string().min(1).describe("What it says, or that it says nothing") }),
        source: "practice",
      })
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, looked }) => ({
          ticketId: input.ticketId,
          title: texts.briefingTitle,
          text: looked.found,
        }),
        { title: "Note on the ticket what was looked up by hand" },
      ),
  output: ({ looked }) => looked,
});
