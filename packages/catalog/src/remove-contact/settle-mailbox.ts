import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { mailboxLimits } from "../policies/mailbox-limits.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { Offboarding } from "./offboarding.ts";

/** Does with the mailbox what the customer wants. Keeping and deleting it exclude each other. */
export const settleMailbox = defineWorkflow({
  id: "remove-contact.settle-mailbox",
  title: "Deal with the mailbox",
  version: "1.1.0",
  effective: "2026-12-15",
  purpose: "Keeps the mailbox as a shared one, or deletes it with approval; a mailbox that is not ours is left alone.",
  input: Offboarding,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(mailboxLimits), () => ({}), { source: "practice" })
      .choose("what becomes of the mailbox", ({ input }) => input.details.mailbox, {
        "shared mailbox": (flow) =>
          flow
            .task("tidied", {
              title: "Take the mailbox out of daily use",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input: { leaver, details } }) =>
                `Mailbox of ${leaver.name}: hide it from the address list; remove inbox rules; cancel meetings the person organised. Out-of-office text: ${details.outOfOffice ?? "none"}. Forward new mail to: ${details.forwardTo ?? "nobody; block forwarding to outside"}.`,
              answer: z.object({ done: z.literal(true) }),
              source: "practice",
            })
            .when(
              "the mailbox is too large to live without a licence",
              ({ input, limits }) => input.mailboxGigabytes >= limits.withoutLicenceGigabytes,
              (flow) =>
                flow.task("tooLarge", {
                  title: "Decide about a mailbox that is too large",
                  role: technician,
                  remind: ({ reminding }) => reminding,
                  ticket: ({ input }) => input.ticket.ticketId,
                  instructions: ({ input, limits }) =>
                    `The mailbox of ${input.leaver.name} holds ${input.mailboxGigabytes} GB; from ${limits.withoutLicenceGigabytes} GB on a shared mailbox needs a licence. Make it smaller, or keep a licence.`,
                  answer: z.object({ decision: z.enum(["made smaller", "keep a licence"]) }),
                  source: "practice",
                }),
            )
            .task("converted", {
              title: "Convert to a shared mailbox and read it back",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `Convert the mailbox of ${input.leaver.name} to a shared one. Wait until its type reads as shared; only then may a licence go.`,
              answer: z.object({
                readsAsShared: z.literal(true),
                evidence: z.string().min(1).describe("What the read-back showed"),
              }),
              source: "practice",
            })
            .task("shared", {
              title: "Grant access to the mailbox",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input: { leaver, details } }) =>
                `Mailbox of ${leaver.name}: grant access to ${details.mailboxAccess.join(", ") || "nobody"}.`,
              answer: z.object({ done: z.literal(true) }),
              source: "practice",
            }),
        delete: (flow) =>
          flow.approve(
            "deletion",
            {
              title: "Approve the deletion of a mailbox",
              by: seniorSpecialist,
              remind: ({ reminding }) => reminding,
              ask: ({ input }) =>
                `${input.companyName} wants the mailbox of ${input.leaver.name} deleted (ticket ${input.ticket.number}). It cannot be brought back after its retention time. Hold or archive: ${input.isOnHold ? "yes" : "no"}. Delete it?`,
              source: "practice",
            },
            (flow) =>
              flow.task("deleted", {
                title: "Delete the mailbox once its retention time is over",
                role: technician,
                remind: ({ reminding }) => reminding,
                ticket: ({ input }) => input.ticket.ticketId,
                instructions: ({ input }) =>
                  `Delete the mailbox of ${input.leaver.name}, once its retention time is over and no hold keeps it.`,
                answer: z.object({
                  evidence: z.string().min(1).describe("What shows that it is gone, and since when"),
                }),
                source: "practice",
              }),
            (flow) =>
              flow.task("kept", {
                title: "Agree with the customer on what becomes of the mailbox instead",
                role: officeAdmin,
                remind: ({ reminding }) => reminding,
                ticket: ({ input }) => input.ticket.ticketId,
                instructions: ({ input }) =>
                  `The mailbox of ${input.leaver.name} is not deleted. Tell ${input.ticket.contact.name} why, agree on what becomes of it, and see that it is done.`,
                answer: z.object({ evidence: z.string().min(1).describe("What was agreed and done") }),
                source: "practice",
              }),
          ),
        "not hosted by us": (flow) => flow,
      }),
  output: ({ tooLarge, converted, deletion }) => ({
    keepsLicence: tooLarge?.decision === "keep a licence",
    evidence: converted?.evidence ?? (deletion?.outcome === "approved" ? deletion.deleted : deletion?.kept)?.evidence,
  }),
  ordering: [{ earlier: "converted", later: "shared", because: "rights are set on the mailbox as it will stay" }],
});
