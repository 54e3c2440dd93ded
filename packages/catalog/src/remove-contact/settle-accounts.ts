import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { Offboarding } from "./offboarding.ts";
import { settleMailbox } from "./settle-mailbox.ts";
import { tickItems } from "./tick-items.ts";

const windUp = ["mailbox", "files", "access", "backup"] as const;

/** Mailbox, files, rights and licences of the person, in the order in which nothing is lost. */
export const settleAccounts = defineWorkflow({
  id: "remove-contact.settle-accounts",
  title: "Wind up the accounts",
  version: "1.1.0",
  effective: "2026-12-15",
  purpose: "Hands over mail and files, removes access, and releases licences only once nothing depends on them.",
  input: Offboarding,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .run("mailbox", settleMailbox, ({ input }) => input)
      .task("files", {
        title: "Hand over the files",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input: { leaver, details } }) =>
          `Cloud files of ${leaver.name}: give access to ${details.filesTo ?? "whoever the customer names; ask"}; disable sharing links; note when the retention time begins.`,
        answer: z.object({ keptUntil: z.string().min(1).describe("Until when the files are kept") }),
        source: "practice",
      })
      .task("access", {
        title: "Remove the access to groups and applications",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `${input.leaver.name}: remove from groups, other people's mailboxes and calendars, telephony, single sign-on and line-of-business applications. Groups that fill themselves by a rule cannot be left by hand: name them.`,
        answer: z.object({
          groupsThatRemain: z.array(z.string()).describe("Groups whose rule still includes the person"),
          evidence: z.string().min(1).describe("Where it was read that the rest is gone"),
        }),
        source: "practice",
      })
      .when(
        "nothing keeps the licences",
        ({ input, mailbox }) => !input.isOnHold && !mailbox.keepsLicence,
        (flow) =>
          flow
            .task("licences", {
              title: "Release the licences",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `Remove every licence of ${input.leaver.name}. None is removed while a hold or an archive needs it.`,
              answer: z.object({ released: z.array(z.string()).describe("The licences that are free now") }),
              source: "practice",
            })
            .when(
              "licences are free now",
              ({ licences }) => licences.released.length > 0,
              (flow) =>
                flow.approve(
                  "reduction",
                  {
                    title: "Approve a smaller subscription",
                    by: seniorSpecialist,
                    remind: ({ reminding }) => reminding,
                    ask: ({ input, licences }) =>
                      `Free at ${input.companyName} after removing ${input.leaver.name}: ${licences.released.join(", ")}. Reduce the subscription? An annual commitment may make it impossible or cost money.`,
                    source: "practice",
                  },
                  (flow) =>
                    flow.task("reduced", {
                      title: "Reduce the subscription",
                      role: technician,
                      remind: ({ reminding }) => reminding,
                      ticket: ({ input }) => input.ticket.ticketId,
                      instructions: ({ input, licences }) =>
                        `Reduce the subscription of ${input.companyName} by ${licences.released.join(", ")}.`,
                      answer: z.object({ evidence: z.string().min(1).describe("Order or change number") }),
                      source: "practice",
                    }),
                  (flow) => flow,
                ),
            ),
      )
      .task("backup", {
        title: "Keep or stop the backup",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `Backups of ${input.leaver.name}'s mail, files and devices: keep, export or stop them as the customer's retention rule says. Nothing that a rule keeps is deleted.`,
        answer: z.object({ decision: z.enum(["kept", "exported and stopped", "there was none"]) }),
        source: "practice",
      })
      .task("identity", {
        title: "Close the identity without deleting it",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `Account of ${input.leaver.name}: clear manager and sponsor, move it out of the active units, keep it disabled. A disabled account keeps its audit trail; a deleted one does not.`,
        answer: z.object({ staysDisabled: z.literal(true) }),
        source: "practice",
      })
      .run("ticked", tickItems, ({ input, licences }) => ({
        ticketId: input.ticket.ticketId,
        // A licence that a hold or the mailbox keeps is not released, so its item stays open.
        items: licences === undefined ? windUp : [...windUp, "licences" as const],
      })),
  output: ({ mailbox, access }) => ({
    mailbox: mailbox.evidence,
    groupsThatRemain: access.groupsThatRemain,
    evidence: access.evidence,
  }),
  ordering: [
    {
      earlier: "mailbox/converted",
      later: "licences",
      verified: true,
      because: "a mailbox that loses its licence before it is a shared one is deleted after 30 days",
    },
    { earlier: "licences", later: "reduction", because: "a subscription cannot be smaller than the licences in use" },
  ],
});
