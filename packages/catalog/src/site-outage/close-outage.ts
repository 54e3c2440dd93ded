import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { completeTicket } from "../actions/complete-ticket.ts";
import { readAudience } from "../actions/read-audience.ts";
import { readLatestNote } from "../actions/read-latest-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { UsableContact } from "../contacts/usable-contact.ts";
import { outageOver } from "../notifications/outage-over.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { outageUpdates } from "../policies/outage-updates.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { mayTellNow } from "./may-tell-now.ts";
import { Outage } from "./outage.ts";
import { sendMessage } from "./send-message.ts";

/** Ends an outage once service is restored: the customer learns it, the cause is kept internally, and the ticket is completed. */
export const closeOutage = defineWorkflow({
  id: "site-outage.close",
  title: "Close the outage",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "The customer who knew of the outage learns that it is over; its cause is written down for us; the ticket ends.",
  input: Outage.extend({
    restoredAt: z.string(),
    evidence: z.string(),
    /** The contact, where one was settled by the time service was restored. */
    contact: UsableContact.optional(),
    knew: z.boolean(),
    /** In words, for the record: how the customer was told and how often. */
    told: z.string(),
  }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("updates", readPolicy(outageUpdates), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .step(
        "learned",
        readLatestNote,
        ({ input, texts }) => ({ ticketId: input.ticket.ticketId, titles: [texts.toldTitle, texts.restoredTitle] }),
        { title: "See whether the customer has learned of it by an update" },
      )
      .step(
        "restored",
        addInternalNote,
        ({ input, texts }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.restoredTitle,
          text: fillText(texts.restoredText, { at: input.restoredAt, evidence: input.evidence }),
        }),
        { title: "Note on the ticket since when service is back, and who says so" },
      )
      .run("leave", mayTellNow, ({ input }) => ({ companyId: input.ticket.companyId }))
      .when(
        "the customer is told that it is over",
        ({ input, texts, updates, leave, learned }) =>
          input.contact !== undefined &&
          (input.knew ||
            learned.title === texts.toldTitle ||
            (updates.lastMessage === "everybody" && leave.messages === "tell")),
        (flow) =>
          flow
            .step("audience", readAudience, ({ input: { ticket } }) => ({
              companyId: ticket.companyId,
              ticketId: ticket.ticketId,
            }))
            .run(
              "last",
              sendMessage(outageOver),
              ({ input: { ticket, createdAt, contact } }) => ({
                ticket,
                createdAt,
                contact: UsableContact.parse(contact),
                values: {},
              }),
              { source: "practice" },
            ),
      )
      .task("cause", {
        title: "Record the root cause",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input }) =>
          `The outage of ticket ${input.ticket.number} at ${input.companyName} is over (${input.evidence}). What was the cause, and what keeps it from happening again? It stays internal.`,
        answer: z.object({
          cause: z.string().min(1),
          prevention: z.string().min(1),
          evidence: z.string().min(1).describe("Where the proof is: log, provider's ticket, part"),
        }),
        source: "practice",
      })
      .step(
        "causeNoted",
        addInternalNote,
        ({ input, texts, cause, learned }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.causeTitle,
          text: fillText(texts.causeText, {
            cause: `${cause.cause} (${cause.evidence}).`,
            prevention: cause.prevention,
            told: !input.knew && learned.title === texts.toldTitle ? "told by an update" : input.told,
          }),
        }),
        { title: "Note the root cause on the ticket, for us only" },
      )
      .step("completed", completeTicket, ({ input, texts }) => ({
        ticketId: input.ticket.ticketId,
        resolution: texts.resolution,
      })),
  output: ({ cause, last }) => ({ cause: cause.cause, evidence: cause.evidence, lastMessage: last?.proof }),
  ordering: [
    { earlier: "audience", later: "last", because: "who sees a message is known before it is sent" },
    { earlier: "cause", later: "completed", verified: true, because: "a closed outage nobody understood comes back" },
  ],
});
