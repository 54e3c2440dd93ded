import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { inspectContact } from "../actions/inspect-contact.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { requireContact } from "../actions/require-contact.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { ContactWanted } from "./contact-wanted.ts";

/** Ends with a contact that can be used: the one that was named, or the one the office names instead. */
export const settleContact = defineWorkflow({
  id: "settle-contact",
  title: "Settle on a contact",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Makes sure that a contact exists, is active, belongs to the company and can be mailed, and asks the office where not.",
  input: ContactWanted.extend({
    /** What the contact is wanted for, as the question says it. */
    as: z.string(),
  }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("inspected", inspectContact, ({ input: { companyId, contactId, notThis } }) => ({
        companyId,
        contactId,
        notThis,
      }))
      .when(
        "the contact cannot be used",
        ({ inspected }) => inspected.problems.length > 0,
        (flow) =>
          flow.task("other", {
            title: "Name a contact that can be used",
            role: officeAdmin,
            remind: ({ reminding }) => reminding,
            instructions: ({ input, inspected }) =>
              `Wanted as ${input.as} for company ${input.companyId}. Not usable: ${inspected.problems.join("; ")}. Correct the contact in the service desk and give its id again, or give the id of another one.`,
            answer: z.object({ contactId: z.string().min(1).describe("Id of the contact in the service desk") }),
            source: "customer",
          }),
      )
      .step("contact", requireContact, ({ input: { companyId, contactId, notThis }, other }) => ({
        companyId,
        contactId: other?.contactId ?? contactId,
        notThis,
      })),
  output: ({ contact }) => contact,
});
