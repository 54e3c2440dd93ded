import { defineWorkflow, type Reminders } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { requireContact } from "../actions/require-contact.ts";
import { isLeaver } from "../contacts/is-leaver.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { taskReminders, urgentTaskReminders } from "../policies/task-reminders.ts";
import { authorisedContact } from "../roles/authorised-contact.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { fillText } from "../texts/fill-text.ts";
import { sameText } from "../texts/same-text.ts";
import { AuthorityRecord, mayRemovePeople } from "./authority.ts";
import { Removal } from "./removal.ts";

/** An immediate removal waits for this, so its people are reminded as of anything urgent. */
const remindersOf = ({ input, reminding, urgentReminding }: Reminding) =>
  input.urgency === "immediate" ? urgentReminding : reminding;
interface Reminding {
  readonly input: Pick<Removal, "urgency">;
  readonly reminding: Reminders;
  readonly urgentReminding: Reminders;
}

/** Makes sure that somebody who may decide it wants the removal: the requester by authority, or an authorised contact by approval. */
export const confirmAuthority = defineWorkflow({
  id: "remove-contact.confirm-authority",
  title: "Confirm the authority",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "The requester must hold the primary or the people-and-workstations authority; otherwise an authorised contact of the customer approves.",
  input: Removal,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("urgentReminding", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .task("record", {
        title: "Look up the authorities and confirm the requester's identity",
        role: officeAdmin,
        remind: remindersOf,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `${input.requester.name} (${input.requester.email}) asks to remove ${input.leaver.name} at ${input.companyName}. Look up in the customer's documentation which authorities both hold. Confirm that the request really comes from ${input.requester.name}: call back on a number already on file, never on one from the request.`,
        answer: AuthorityRecord,
        source: "practice",
      })
      .when(
        "the requester may not decide it alone",
        ({ input: { requester, leaver }, record }) =>
          !mayRemovePeople(record.requesterHolds) || isLeaver({ ...requester, id: requester.contactId }, leaver),
        (flow) =>
          flow
            .task("asked", {
              title: "Name an authorised contact who can approve",
              role: officeAdmin,
              remind: remindersOf,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `${input.requester.name} may not decide alone about removing ${input.leaver.name}. Name a contact of ${input.companyName} who holds the primary or the people-and-workstations authority; not the requester and not the person who leaves.`,
              answer: z.object({
                contactId: z.string().min(1).describe("Id of the contact in the service desk"),
                evidence: z.string().min(1).describe("Where the contact's authority was read"),
              }),
              source: "practice",
            })
            .step("authorised", requireContact, ({ input, asked }) => ({
              companyId: input.ticket.companyId,
              contactId: asked.contactId,
              notThis: input.leaver,
            }))
            .approve(
              "consent",
              {
                title: "Approve the removal",
                by: authorisedContact,
                remind: remindersOf,
                ask: ({ input, authorised }) =>
                  `For ${authorised.name}: ${input.requester.name} asks to remove ${input.leaver.name} at ${input.companyName} (ticket ${input.ticket.number}). Do you approve?`,
                requester: ({ input: { requester, leaver } }) => [
                  requester.contactId,
                  requester.email,
                  leaver.contactId ?? leaver.name,
                  leaver.email ?? leaver.name,
                ],
                source: "practice",
              },
              (flow) =>
                flow.step(
                  "consentNoted",
                  addInternalNote,
                  ({ input, texts, authorised }) => ({
                    ticketId: input.ticket.ticketId,
                    title: texts.consentTitle,
                    text: fillText(texts.consentText, {
                      approver: authorised.name,
                      leaver: input.leaver.name,
                      requester: input.requester.name,
                    }),
                  }),
                  { title: "Note the consent on the ticket" },
                ),
              (flow) =>
                flow
                  .step(
                    "refusalNoted",
                    addInternalNote,
                    ({ input, texts, authorised }) => ({
                      ticketId: input.ticket.ticketId,
                      title: texts.declinedTitle,
                      text: fillText(texts.declinedText, { approver: authorised.name, leaver: input.leaver.name }),
                    }),
                    { title: "Note the refusal on the ticket" },
                  )
                  .stop("The customer declined the removal."),
            )
            .when(
              "somebody else than the named contact approved",
              ({ authorised, consent }) =>
                !consent.by.some((id) => sameText(id, authorised.contactId) || sameText(id, authorised.email)),
              (flow) =>
                flow.stop(
                  ({ authorised }) =>
                    `The removal was approved, but not by ${authorised.name}, who was asked. Nothing was removed.`,
                ),
            ),
        (flow) =>
          flow.step(
            "noted",
            addInternalNote,
            ({ input, texts, record }) => ({
              ticketId: input.ticket.ticketId,
              title: texts.authorityTitle,
              text: fillText(texts.authorityText, {
                requester: input.requester.name,
                holds: record.requesterHolds.join(", "),
                evidence: `${record.evidence}; ${record.identityConfirmedBy}`,
              }),
            }),
            { title: "Note the authority on the ticket" },
          ),
      ),
  output: ({ input, record, authorised }) => ({
    confirmedBy: authorised?.name ?? input.requester.name,
    leaverHolds: record.leaverHolds,
  }),
});
