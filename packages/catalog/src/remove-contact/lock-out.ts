import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { denyRequests } from "./deny-requests.ts";
import { Removal } from "./removal.ts";
import { tickItems } from "./tick-items.ts";

/** Ends the person's access, after the state before has been recorded. Needs nothing of the form. */
export const lockOut = defineWorkflow({
  id: "remove-contact.lock-out",
  title: "Lock the person out",
  version: "2.0.0",
  effective: "2026-12-15",
  purpose: "Ends every way to sign in, and keeps a record of what there was before.",
  input: Removal,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .task("snapshot", {
        title: "Record the state before anything is changed",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `Record for ${input.leaver.name}: groups, roles, licences, names of the accounts on computers, mailbox rights and delegates, forwarding, MFA methods, devices, size of the mailbox, holds and archives.`,
        answer: z.object({
          evidence: z.string().min(1).describe("Where the record is kept"),
          mailboxGigabytes: z.number().min(0).describe("Size of the mailbox; 0 without one"),
          isOnHold: z.boolean().describe("A hold, retention rule or online archive keeps the mailbox"),
          mobileDevices: z.array(z.string()).describe("Phones and tablets that hold company data"),
          accountNames: z
            .array(z.string().min(1))
            .optional()
            .describe("Names under which the person signs in to computers, for example lmarsh"),
        }),
        source: "practice",
      })
      .task("blocked", {
        title: "Revoke sessions, reset the password, block sign-in",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `For ${input.leaver.name}, in this order: revoke all sessions; reset the password; block sign-in. With a local directory: disable the account there and synchronise. Then read back that sign-in is blocked.`,
        answer: z.object({
          sessionsRevoked: z.literal(true),
          passwordReset: z.literal(true),
          signInBlocked: z.literal(true),
          evidence: z.string().min(1).describe("What the read-back showed"),
        }),
        source: "practice",
      })
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, blocked }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.lockedOutTitle,
          text: fillText(texts.lockedOutText, { leaver: input.leaver.name, evidence: blocked.evidence }),
        }),
        { title: "Note the lock-out on the ticket" },
      )
      .task("credentials", {
        title: "Remove MFA and remote access, change what the person knew",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `For ${input.leaver.name}: remove MFA methods; remove VPN and remote access; end sessions that still have administrator rights; change every shared or service credential the person knew.`,
        answer: z.object({
          mfaRemoved: z.literal(true),
          remoteAccessRemoved: z.literal(true),
          sharedCredentials: z.enum(["changed", "the person knew none"]),
          evidence: z.string().min(1).describe("Where it was read that they are gone or changed"),
        }),
        source: "practice",
      })
      .run("elevation", denyRequests, ({ input, snapshot }) => ({
        ...input,
        accountNames: snapshot.accountNames ?? [],
      }))
      .run("ticked", tickItems, ({ input }) => ({
        ticketId: input.ticket.ticketId,
        items: ["snapshot", "signInBlocked", "credentials"] as const,
      })),
  output: ({ snapshot, blocked }) => ({
    mailboxGigabytes: snapshot.mailboxGigabytes,
    isOnHold: snapshot.isOnHold,
    mobileDevices: snapshot.mobileDevices,
    accountNames: snapshot.accountNames ?? [],
    evidence: blocked.evidence,
  }),
  ordering: [
    {
      earlier: "snapshot",
      later: "blocked",
      verified: true,
      because: "afterwards nobody can see what there was before",
    },
  ],
});
