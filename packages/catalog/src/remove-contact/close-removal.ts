import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addCustomerNote } from "../actions/add-customer-note.ts";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { completeTicket } from "../actions/complete-ticket.ts";
import { findOpenImportantItems } from "../actions/find-open-important-items.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { closing } from "../policies/closing.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { checkTipOff } from "../tickets/check-tip-off.ts";
import { Removal } from "./removal.ts";
import { retireContact } from "./retire-contact.ts";
import { tickItems } from "./tick-items.ts";

/** Closes a removal only when its end state is verified and no important item is open. */
export const closeRemoval = defineWorkflow({
  id: "remove-contact.close-removal",
  title: "Close the removal",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Proves the end state, deactivates the contact last, and completes the ticket when nothing important is open.",
  input: Removal.extend({ authority: z.string() }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("closing", readPolicy(closing), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .task("verification", {
        title: "Verify the end state",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `Look once more, in every system: ${input.leaver.name} cannot sign in, holds no licence or access that was to go, and nothing of the person is still being mailed or billed. Put the evidence on ticket ${input.ticket.number}.`,
        answer: z.object({ evidence: z.string().min(1).describe("Where the evidence is") }),
        source: "practice",
      })
      .run("ticked", tickItems, ({ input }) => ({
        ticketId: input.ticket.ticketId,
        items: ["verified"] as const,
      }))
      .step("items", findOpenImportantItems, ({ input }) => ({ ticketId: input.ticket.ticketId }))
      .when(
        "important items are open",
        ({ items }) => items.open.length > 0,
        (flow) =>
          flow
            .task("rest", {
              title: "Do and tick the important items that are open",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input, items }) =>
                `Open on ticket ${input.ticket.number}: ${items.open.join("; ")}. Do them and tick them there.`,
              answer: z.object({ ticked: z.literal(true) }),
              source: "practice",
            })
            .waitUntil(
              "settled",
              {
                check: findOpenImportantItems,
                input: ({ input }) => ({ ticketId: input.ticket.ticketId }),
                until: ({ open }) => open.length === 0,
                every: "1 business hour",
                giveUpAfter: ({ closing }) => closing.itemsWithin,
                title: "Wait until no important item is open",
              },
              (flow) => flow.stop("Important checklist items are still open, so the ticket stays open."),
            ),
      )
      .run("audience", checkTipOff, ({ input }) => ({
        companyId: input.ticket.companyId,
        ticketId: input.ticket.ticketId,
        contactIds: [],
        notFor: [input.leaver],
        accepted: input.accepted,
        about: "the ticket is completed, which the customer can see",
      }))
      .each(
        "contacts",
        "contactId",
        {
          of: ({ input: { leaver } }) => (leaver.contactId === undefined ? [] : [leaver.contactId]),
          key: (contactId) => contactId,
          title: "The person's contact, where the service desk has one",
        },
        (flow) =>
          flow.run("retired", retireContact, ({ input: { ticket, leaver }, contactId }) => ({
            ticketId: ticket.ticketId,
            companyId: ticket.companyId,
            contactId,
            name: leaver.name,
          })),
      )
      .step(
        "summary",
        addInternalNote,
        ({ input, texts, verification }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.summaryTitle,
          text: fillText(texts.summaryText, {
            leaver: input.leaver.name,
            authority: input.authority,
            evidence: verification.evidence,
          }),
        }),
        { title: "Note on the ticket what was done and proved" },
      )
      .when(
        "the customer is to be told",
        ({ closing }) => closing.tellCustomer,
        (flow) =>
          flow.step("customerTold", addCustomerNote, ({ input, texts }) => ({
            ticketId: input.ticket.ticketId,
            title: texts.customerTitle,
            text: fillText(texts.customerText, { leaver: input.leaver.name, ticketNumber: input.ticket.number }),
          })),
      )
      .step("completed", completeTicket, ({ input, texts }) => ({
        ticketId: input.ticket.ticketId,
        resolution: fillText(texts.resolution, { leaver: input.leaver.name }),
      })),
  output: ({ verification, contacts, customerTold }) => ({
    evidence: verification.evidence,
    contactDeactivated: contacts.length > 0,
    customerTold: customerTold !== undefined,
  }),
  ordering: [
    {
      earlier: "verification",
      later: "completed",
      verified: true,
      because: "a completed ticket claims that everything is done",
    },
    {
      earlier: "verification",
      later: "contacts[]/retired/deactivated",
      because: "services refuse later writes that refer to an inactive contact, so it comes last",
    },
    { earlier: "audience", later: "customerTold", because: "who sees the note is known before it is written" },
  ],
});
