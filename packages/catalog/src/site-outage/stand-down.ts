import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Finding } from "./triage-outage.ts";

/** Winds up what is no outage of its own. The customer gets no message from us; one who was told of an outage is called by a person. */
export const standDown = defineWorkflow({
  id: "site-outage.stand-down",
  title: "Stand down",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Planned maintenance, a false alarm and a second ticket are settled on the ticket, and nobody is alarmed.",
  input: z.object({
    ticketId: z.string(),
    number: z.string(),
    companyName: z.string(),
    finding: Finding,
    note: z.string(),
    knows: z.enum(["yes", "perhaps", "no"]),
  }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .task("settled", {
        title: "Settle the ticket",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticketId,
        instructions: ({ input }) =>
          `Ticket ${input.number} of ${input.companyName} is ${input.finding}: ${input.note}. Set its priority back, and close it or join it with the other ticket.${calling(input.knows)}`,
        answer: z.object({
          done: z.string().min(1).describe("What became of the ticket, and what the customer was told"),
        }),
        source: "practice",
      })
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, settled }) => ({
          ticketId: input.ticketId,
          title: texts.findingTitle,
          text: fillText(texts.findingText, { finding: `It is ${input.finding}`, note: settled.done }),
        }),
        { title: "Note on the ticket what it is instead, and what was done" },
      ),
  output: ({ settled }) => settled,
});

const calling = (knows: string): string => {
  if (knows === "no") return "";
  const sure = knows === "yes" ? "has told" : "may have told";
  return ` The service desk ${sure} the customer of an outage: call and say what it is.`;
};
