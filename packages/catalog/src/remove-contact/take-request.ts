import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { checkEntitlement } from "../actions/check-entitlement.ts";
import { findTicketsAbout } from "../actions/find-tickets-about.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { administrativeChange } from "../categories/administrative-change.ts";
import { settleContact } from "../contacts/settle-contact.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { checkTipOff } from "../tickets/check-tip-off.ts";
import { takeEntry } from "../tickets/take-entry.ts";
import { findPersonWhoLeaves } from "./find-person-who-leaves.ts";
import { RemovalRequest } from "./removal-request.ts";

/** Makes a complete request of what is known, before anything is written: entitled, how urgent, who leaves, who asks, who is told. */
export const takeRequest = defineWorkflow({
  id: "remove-contact.take-request",
  title: "Take the request",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Makes a complete and safe request of what the caller knows. Nothing is written and nobody is told yet.",
  input: RemovalRequest,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .run("start", takeEntry, ({ input }) => ({ entry: input.entry }))
      .step("entitlement", checkEntitlement, ({ start }) => ({ companyId: start.companyId }), { source: "customer" })
      .when(
        "the company is not entitled",
        ({ entitlement }) => !entitlement.isEntitled,
        (flow) =>
          flow.stop(
            ({ entitlement }) =>
              `${entitlement.companyName} has no active RMM contract, so this procedure does not apply. Check the contract before any work is done.`,
          ),
      )
      .when(
        "the urgency was not said",
        ({ input }) => input.urgency === undefined,
        (flow) =>
          flow.task("asked", {
            title: "Ask how urgent the removal is",
            role: officeAdmin,
            remind: ({ reminding }) => reminding,
            instructions: ({ entitlement }) =>
              `A person is to be removed at ${entitlement.companyName}. Ask the customer by phone: lock out at once, or at an agreed time? Do not leave it to the form, which may take weeks.`,
            answer: z.object({ urgency: z.enum(["immediate", "scheduled"]) }),
            source: "practice",
          }),
      )
      .run("leaver", findPersonWhoLeaves, ({ input, start }) => ({ companyId: start.companyId, leaver: input.leaver }))
      .step("others", findTicketsAbout(administrativeChange), ({ start, leaver }) => ({
        companyId: start.companyId,
        name: leaver.name,
        besides: start.ticketId,
      }))
      .when(
        "another open ticket names the person",
        ({ others }) => others.tickets.length > 0,
        (flow) =>
          flow
            .task("duplicate", {
              title: "Decide about a second ticket for the same person",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              instructions: ({ others, leaver }) =>
                `Open tickets that name ${leaver.name}: ${others.tickets.map(({ number }) => number).join(", ")}. One ticket per person is enough: stop here and adopt that ticket, or go on when it is about something else.`,
              answer: z.object({ decision: z.enum(["go on", "stop"]) }),
              source: "practice",
            })
            .when(
              "the other ticket is the right one",
              ({ duplicate }) => duplicate.decision === "stop",
              (flow) => flow.stop("Another ticket is about this removal already. Start again and adopt that one."),
            ),
      )
      .run(
        "requester",
        settleContact,
        ({ input, start }) => ({
          companyId: start.companyId,
          contactId: input.requestedBy ?? start.contactId,
          as: "the person who asks for the removal",
        }),
        { title: "Settle who asks for the removal", source: "practice" },
      )
      .run(
        "contact",
        settleContact,
        ({ start, requester, leaver }) => ({
          companyId: start.companyId,
          contactId: start.ticketId === undefined ? (start.contactId ?? requester.contactId) : start.contactId,
          notThis: leaver,
          as: "the ticket contact, who gets the form",
        }),
        { title: "Settle who is the ticket contact", source: "customer" },
      )
      .each(
        "alsoTold",
        "contactId",
        {
          of: ({ input }) => [...new Set(input.alsoTell ?? [])],
          key: (contactId) => contactId,
          title: "Everybody else who is to be kept informed",
        },
        (flow) =>
          flow.run("further", settleContact, ({ start, leaver, contactId }) => ({
            companyId: start.companyId,
            contactId,
            notThis: leaver,
            as: "an additional contact of the ticket",
          })),
      )
      .run("audience", checkTipOff, ({ start, contact, alsoTold, leaver }) => ({
        companyId: start.companyId,
        ticketId: start.ticketId,
        contactIds: [contact.contactId, ...alsoTold.map(({ further }) => further.contactId)],
        notFor: [leaver],
        accepted: [],
        about: "the ticket is set up and the contact gets the offboarding form",
      })),
  output: ({ input, start, entitlement, asked, leaver, requester, contact, alsoTold, audience }) => ({
    companyId: start.companyId,
    companyName: entitlement.companyName,
    urgency: input.urgency ?? asked?.urgency ?? ("scheduled" as const),
    effectiveAt: input.effectiveAt,
    leaver,
    requester,
    contact,
    alsoTold: alsoTold.map(({ further }) => further.contactId),
    audience,
  }),
});
