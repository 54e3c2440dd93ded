import { defineWorkflow, type NotificationTemplate } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { findAudience } from "../actions/find-audience.ts";
import { observeNotification } from "../actions/observe-notification.ts";
import { readNotificationChannel } from "../actions/read-notification-channel.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { sendNotificationMail } from "../actions/send-notification-mail.ts";
import { triggerNotification } from "../actions/trigger-notification.ts";
import type { NotificationLook } from "../notifications/look-for-notification.ts";
import { notificationObservation } from "../policies/notification-observation.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { PreparedTicket } from "../tickets/prepared-ticket.ts";

const { every, giveUpAfter } = notificationObservation.default;
const howLong = `A mail can take minutes to leave the service desk. Unless the provider has set it otherwise, it is looked for every ${every}, for ${giveUpAfter}.`;

const lookOf = ({ input: { ticket } }: { readonly input: { readonly ticket: PreparedTicket } }): NotificationLook => ({
  ticketId: ticket.ticketId,
  since: ticket.createdAt,
  recipient: ticket.contact.email,
});

/**
 * Sends a notification over the one channel the tenant names, and looks whether it went. What was not seen is asked of a person and never sent
 * again over another channel; what a technician's saving has sent already is not sent at all.
 */
export const sendNotification = <Id extends string>(notification: NotificationTemplate<Id>) =>
  defineWorkflow({
    id: `send-notification.${notification.id}`,
    title: `Send "${notification.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Makes sure that the mail goes out exactly once, and says how surely that is known.",
    input: z.object({
      ticket: PreparedTicket,
      /** What the words of the mail may ask for. */
      values: z.record(z.string(), z.string()),
    }),
    steps: (flow) =>
      flow
        .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
        .step("channel", readNotificationChannel(notification), () => ({}))
        .step("observation", readPolicy(notificationObservation), () => ({}), { source: "practice" })
        .when(
          "the ticket was saved by hand, so the mail may have gone already",
          ({ input }) => input.ticket.wasSavedBefore,
          (flow) =>
            flow
              .waitUntil(
                "earlier",
                {
                  check: observeNotification(notification),
                  input: lookOf,
                  until: ({ seen }) => seen !== "nothing",
                  every: ({ observation }) => observation.every,
                  giveUpAfter: ({ observation }) => observation.giveUpAfter,
                  title: "Look whether saving the ticket has sent the mail already",
                  why: howLong,
                },
                (flow) => flow,
              )
              .when(
                "this very mail was not seen",
                ({ earlier }) => earlier.outcome === "gave up" || earlier.result.seen !== "this mail",
                (flow) =>
                  flow.task("found", {
                    title: "Find out whether the mail went when the ticket was saved",
                    role: technician,
                    remind: ({ reminding }) => reminding,
                    ticket: ({ input }) => input.ticket.ticketId,
                    instructions: ({ input, channel }) =>
                      `Ticket ${input.ticket.number} was saved before this procedure began, and "${channel.label}" was not seen among its mails. Did it go to ${input.ticket.contact.email}? If it did not, it is sent now.`,
                    answer: z.object({ mail: z.enum(["was sent", "was not sent"]) }),
                    source: "practice",
                  }),
              ),
        )
        .step("before", observeNotification(notification), lookOf, { title: "Note which mails went out so far" })
        .choose(
          "who sends the mail now",
          ({ input, channel, found }) =>
            input.ticket.wasSavedBefore && found?.mail !== "was not sent" ? ("nobody" as const) : channel.channel,
          {
            nobody: (flow) => flow,
            "service rule": (flow) =>
              flow
                .step(
                  "triggered",
                  triggerNotification(notification),
                  ({ input, before: { mailAt, stampAt } }) => ({ ...lookOf({ input }), before: { mailAt, stampAt } }),
                  { source: "customer" },
                )
                .waitUntil(
                  "observed",
                  {
                    check: observeNotification(notification),
                    input: ({ input, before: { mailAt, stampAt } }) => ({
                      ...lookOf({ input }),
                      before: { mailAt, stampAt },
                    }),
                    until: ({ seen }) => seen !== "nothing",
                    every: ({ observation }) => observation.every,
                    giveUpAfter: ({ observation }) => observation.giveUpAfter,
                    title: "Look whether the mail went out",
                    why: howLong,
                    source: "practice",
                  },
                  (flow) =>
                    flow.task("missed", {
                      title: "Find out what became of the mail",
                      role: technician,
                      remind: ({ reminding }) => reminding,
                      ticket: ({ input }) => input.ticket.ticketId,
                      instructions: ({ input, channel, before }) =>
                        `The service desk was to send "${channel.label}" to ${input.ticket.contact.email}, but the mail was not seen in time (seen before: ${before.seen}). Look at the ticket's notifications. Where the mail did not go, send it by hand from ticket ${input.ticket.number}.`,
                      answer: z.object({ mail: z.enum(["had gone out", "sent by hand"]) }),
                      source: "practice",
                    }),
                ),
            "our mail": (flow) =>
              flow
                .step("audience", findAudience(notification), ({ input }) => ({ ticketId: input.ticket.ticketId }))
                .step("mailed", sendNotificationMail(notification), ({ input, audience }) => ({
                  addresses: audience.addresses,
                  values: input.values,
                }))
                .step(
                  "recorded",
                  addInternalNote,
                  ({ input, channel, mailed }) => ({
                    ticketId: input.ticket.ticketId,
                    title: channel.noteTitle,
                    text: fillText(channel.noteText, { to: mailed.accepted.join(", ") }),
                  }),
                  { title: "Note on the ticket that the mail was sent, and to whom" },
                ),
            person: (flow) =>
              flow.task("byHand", {
                title: "Send the mail from the ticket",
                role: technician,
                remind: ({ reminding }) => reminding,
                ticket: ({ input }) => input.ticket.ticketId,
                instructions: ({ input, channel }) =>
                  `Send "${channel.label}" from ticket ${input.ticket.number} to ${input.ticket.contact.name} (${input.ticket.contact.email}) and to everybody else the template names.`,
                answer: z.object({ sent: z.literal(true) }),
                source: "practice",
              }),
          },
        ),
    output: ({ earlier, found, observed, mailed }) => ({
      proof:
        mailed !== undefined
          ? ("accepted by our mail server" as const)
          : observed?.outcome === "met"
            ? observed.result.seen
            : earlier?.outcome === "met" && found === undefined
              ? earlier.result.seen
              : ("word of a person" as const),
    }),
  });
