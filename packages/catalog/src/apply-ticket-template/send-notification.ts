import { defineWorkflow, type NotificationTemplate } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { observeNotification } from "../actions/observe-notification.ts";
import { readNotificationChannel } from "../actions/read-notification-channel.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { sendNotificationMail } from "../actions/send-notification-mail.ts";
import { triggerNotification } from "../actions/trigger-notification.ts";
import { notificationObservation } from "../policies/notification-observation.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { checkTipOff } from "../tickets/check-tip-off.ts";
import { lookFor, NotificationToSend } from "./notification-to-send.ts";

const { every, giveUpAfter } = notificationObservation.default;
const howLong = `A mail can take minutes to leave the service desk. Unless the provider has set it otherwise, it is looked for every ${every}, for ${giveUpAfter}.`;

/**
 * Sends a notification over the one channel the tenant names, and looks whether it went. What was not seen is asked of a person and never sent
 * again over another channel; what a technician's saving has sent already is not sent at all. Who would get it is looked at last of all, after
 * every wait and every question; a mail that would reach somebody in `notFor` is a question for the office.
 */
export const sendNotification = <Id extends string>(notification: NotificationTemplate<Id>) =>
  defineWorkflow({
    id: `send-notification.${notification.id}`,
    title: `Send "${notification.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Makes sure that the mail goes out exactly once, and says how surely that is known.",
    input: NotificationToSend,
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
                  input: ({ input }) => lookFor(input),
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
                      `Ticket ${input.ticket.number} was saved before this procedure began, and "${channel.label}" to ${input.ticket.contact.email} was not seen among its mails. Look at the ticket's notifications: did it go to that address? After "was not sent" it is sent now.`,
                    answer: z.object({ mail: z.enum(["was sent", "was not sent"]) }),
                    source: "practice",
                  }),
              ),
        )
        .step("before", observeNotification(notification), ({ input }) => lookFor(input), {
          title: "Note which mails went out so far",
        })
        .when(
          "a mail is to be sent that somebody must not get",
          ({ input, found }) => (input.notFor ?? []).length > 0 && isToBeSent({ input, found }),
          (flow) =>
            flow.run(
              "audience",
              checkTipOff,
              ({ input: { ticket, notFor, accepted } }) => ({
                companyId: ticket.companyId,
                ticketId: ticket.ticketId,
                contactIds: [],
                mailedTo: [...notification.to],
                notFor: notFor ?? [],
                accepted: accepted ?? [],
                about: `the mail "${notification.title}"`,
              }),
              { title: "Check, last of all, that the mail reaches nobody who must not get it" },
            ),
        )
        .choose(
          "who sends the mail now",
          ({ input, channel, found }) => (isToBeSent({ input, found }) ? channel.channel : ("nobody" as const)),
          {
            nobody: (flow) => flow,
            "service rule": (flow) =>
              flow
                .step(
                  "triggered",
                  triggerNotification(notification),
                  ({ input, audience, before: { mailAt, stampAt } }) => ({
                    ...lookFor(input),
                    before: { mailAt, stampAt },
                    notFor: input.notFor,
                    accepted: audience?.accepted ?? input.accepted,
                  }),
                  { source: "customer" },
                )
                .waitUntil(
                  "observed",
                  {
                    check: observeNotification(notification),
                    input: ({ input, before: { mailAt, stampAt } }) => ({
                      ...lookFor(input),
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
                      instructions: ({ input, channel }) =>
                        `The service desk was to send "${channel.label}" to ${input.ticket.contact.email}, but the mail was not seen in time. Look at the notifications of ticket ${input.ticket.number}. Where the mail did not go, send it by hand from the ticket.${caution(input)}`,
                      answer: z.object({ mail: z.enum(["had gone out", "sent by hand"]) }),
                      source: "practice",
                    }),
                ),
            "our mail": (flow) =>
              flow
                .step("mailed", sendNotificationMail(notification), ({ input, audience }) => ({
                  ticketId: input.ticket.ticketId,
                  values: input.values,
                  notFor: input.notFor,
                  accepted: audience?.accepted ?? input.accepted,
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
                  `Send "${channel.label}" from ticket ${input.ticket.number} to ${input.ticket.contact.name} (${input.ticket.contact.email}) and to everybody else the template names.${caution(input)}`,
                answer: z.object({ sent: z.literal(true) }),
                source: "practice",
              }),
          },
        ),
    output: ({ input, audience, earlier, found, observed, mailed }) => ({
      /** What the office has accepted by now. */
      accepted: audience?.accepted ?? input.accepted ?? [],
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

/** What saving the ticket has sent is not sent again, unless a person says that it did not go. */
const isToBeSent = (scope: {
  readonly input: NotificationToSend;
  readonly found?: { readonly mail: string } | undefined;
}): boolean => !scope.input.ticket.wasSavedBefore || scope.found?.mail === "was not sent";

/** A person who sends by hand comes after the last check, so the names stand in the instructions. */
const caution = ({ notFor = [] }: NotificationToSend): string =>
  notFor.length === 0
    ? ""
    : ` It must not reach ${notFor.map(({ name }) => name).join(", ")}: look at the ticket's contacts before you send it.`;
