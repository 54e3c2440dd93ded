import { defineWorkflow, type NotificationTemplate } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { observeNotification } from "../actions/observe-notification.ts";
import { readNotificationChannel } from "../actions/read-notification-channel.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { sendNotificationMail } from "../actions/send-notification-mail.ts";
import { triggerNotification } from "../actions/trigger-notification.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Message } from "./message.ts";

/**
 * Sends a message about an outage over the one channel the tenant names. Whether it was to be sent at all has been settled before; what was not seen to go
 * out is asked of a person and never sent again over another channel.
 */
export const sendMessage = <Id extends string>(notification: NotificationTemplate<Id>) =>
  defineWorkflow({
    id: `site-outage.send-message.${notification.id}`,
    title: `Send "${notification.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "The message goes out once, over the channel the provider names, and it is said how surely that is known.",
    input: Message,
    steps: (flow) =>
      flow
        .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
        .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
        .step("channel", readNotificationChannel(notification), () => ({}))
        .choose("who sends the message", ({ channel }) => channel.channel, {
          "service rule": (flow) =>
            flow
              .step("before", observeNotification(notification), ({ input }) => lookFor(input), {
                title: "Note which mails went out so far",
              })
              .step("triggered", triggerNotification(notification), ({ input, before: { mailAt, stampAt } }) => ({
                ...lookFor(input),
                before: { mailAt, stampAt },
              }))
              .waitUntil(
                "observed",
                {
                  check: observeNotification(notification),
                  input: ({ input, before: { mailAt, stampAt } }) => ({
                    ...lookFor(input),
                    before: { mailAt, stampAt },
                  }),
                  until: ({ seen }) => seen !== "nothing",
                  every: ({ times }) => times.noticeEvery,
                  giveUpAfter: ({ times }) => times.noticeWithin,
                  title: "Look whether the message went out",
                  source: "practice",
                },
                (flow) =>
                  flow.task("missed", {
                    title: "Find out what became of the message",
                    role: technician,
                    remind: ({ urgent }) => urgent,
                    escalate: { after: ({ times }) => times.answerWithin, to: seniorSpecialist },
                    ticket: ({ input }) => input.ticket.ticketId,
                    instructions: ({ input, channel }) =>
                      `The service desk was to send "${channel.label}" to ${input.contact.email}, but it was not seen in time. Look at the notifications of ticket ${input.ticket.number}, and send it by hand from the ticket where it did not go.`,
                    answer: z.object({ message: z.enum(["had gone out", "sent by hand"]) }),
                    source: "practice",
                  }),
              ),
          "our mail": (flow) =>
            flow
              .step("mailed", sendNotificationMail(notification), ({ input: { ticket, contact, values } }) => ({
                ticketId: ticket.ticketId,
                values: { ...values, ticketNumber: ticket.number, contactName: contact.name },
              }))
              .step(
                "recorded",
                addInternalNote,
                ({ input, channel, mailed }) => ({
                  ticketId: input.ticket.ticketId,
                  title: channel.noteTitle,
                  text: fillText(channel.noteText, { to: mailed.accepted.join(", ") }),
                }),
                { title: "Note on the ticket that the message was sent, and to whom" },
              ),
          person: (flow) =>
            flow.task("byHand", {
              title: "Send the message from the ticket",
              role: technician,
              remind: ({ urgent }) => urgent,
              escalate: { after: ({ times }) => times.answerWithin, to: seniorSpecialist },
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input, channel }) =>
                `Send "${channel.label}" from ticket ${input.ticket.number} to ${input.contact.name} (${input.contact.email}) and to everybody else the template names. ${input.values.update ?? ""}`,
              answer: z.object({ sent: z.literal(true) }),
              source: "practice",
            }),
        }),
    output: ({
      observed,
      mailed,
    }): { proof: "accepted by our mail server" | "seen at the service desk" | "word of a person" } => {
      if (mailed !== undefined) return { proof: "accepted by our mail server" };
      const isSeen = observed?.outcome === "met" && observed.result.seen === "this mail";
      return { proof: isSeen ? "seen at the service desk" : "word of a person" };
    },
  });

const lookFor = ({ ticket, createdAt, contact }: Message) => ({
  ticketId: ticket.ticketId,
  since: createdAt,
  recipient: contact.email,
});
