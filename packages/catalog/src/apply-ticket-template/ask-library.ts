import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";

/** Asks the office, once, which checklist library to use, and says why it is asked. */
export const askLibrary = defineWorkflow({
  id: "ask-library",
  title: "Ask which checklist library to use",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "The office names one library of the service desk.",
  input: z.object({
    ticketId: z.string(),
    /** Why the name that was tried last does not do. */
    problem: z.string(),
  }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .task("named", {
        title: "Say which checklist library to use",
        role: officeAdmin,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticketId,
        instructions: ({ input }) =>
          `The checklist cannot be added yet: ${input.problem}. Give the exact name of the right library, or its id where several have the name. Make it in the service desk first where it is missing.`,
        answer: z.object({ library: z.string().min(1).describe("Exact name or id of the checklist library") }),
        source: "practice",
      }),
  output: ({ named }) => named,
});
