import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findLeaver } from "../actions/find-leaver.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { requireLeaver } from "../actions/require-leaver.ts";
import { LeaverReference } from "../contacts/leaver.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";

const Pick = z
  .object({
    contactId: z.string().min(1).optional().describe("Id of the person's contact in the service desk"),
    nameWithoutContact: z.string().min(1).optional().describe("Full name of a person who has no contact there"),
    email: z.email().optional().describe("The person's work address, where there is no contact"),
  })
  .refine(({ contactId, nameWithoutContact }) => (contactId === undefined) !== (nameWithoutContact === undefined), {
    error: "give either the id of a contact or the name of a person who has none",
  });

/** Ends with exactly one person: a contact of the company, or somebody the office says has none. Never somebody with a similar name. */
export const findPersonWhoLeaves = defineWorkflow({
  id: "remove-contact.find-person-who-leaves",
  title: "Find the person who leaves",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Links the request to exactly one person, and asks the office where none or several fit.",
  input: z.object({ companyId: z.string(), leaver: LeaverReference.optional() }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("records", findLeaver, ({ input }) => ({ companyId: input.companyId, leaver: input.leaver }))
      .when(
        "it is not certain who is meant",
        ({ records }) => !records.isCertain,
        (flow) =>
          flow.task("picked", {
            title: "Say who leaves",
            role: officeAdmin,
            remind: ({ reminding }) => reminding,
            instructions: ({ input, records }) =>
              `It is not certain which person of company ${input.companyId} is meant. Contacts that may be: ${records.found.map(({ name, contactId }) => `${name} (${contactId})`).join(", ") || "none"}. Ask the customer who is meant. Give the id of the contact, or the full name of a person who has no contact in the service desk.`,
            answer: Pick,
            source: "practice",
          }),
      )
      .step("leaver", requireLeaver, ({ input, records, picked }) => ({
        companyId: input.companyId,
        contactId: picked === undefined ? records.found[0]?.contactId : picked.contactId,
        nameWithoutContact: picked?.nameWithoutContact,
        email: picked?.email,
      })),
  output: ({ leaver }) => leaver,
});
