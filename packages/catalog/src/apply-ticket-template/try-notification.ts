import { defineWorkflow, type NotificationTemplate } from "@msp/workflows";
import { findExposure } from "../actions/find-exposure.ts";
import { observeNotification } from "../actions/observe-notification.ts";
import { readNotificationChannel } from "../actions/read-notification-channel.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { sendNotificationMail } from "../actions/send-notification-mail.ts";
import { triggerNotification } from "../actions/trigger-notification.ts";
import { notificationObservation } from "../policies/notification-observation.ts";
import { lookFor, NotificationToSend } from "./notification-to-send.ts";

/** What became of a notification that nobody waits for, and in words how that is known. */
export interface NotificationTried {
  readonly outcome: "sent" | "not certain" | "held back" | "left to people";
  readonly how: string;
}

/**
 * Sends a notification over the one channel the tenant names, without ever asking or waiting for a person: whatever goes wrong ends in a result that
 * says so. For messages such as reminders, which must not hold up what they remind of. `sendNotification` is for messages that have to arrive.
 */
export const tryNotification = <Id extends string>(notification: NotificationTemplate<Id>) =>
  defineWorkflow({
    id: `try-notification.${notification.id}`,
    title: `Try to send "${notification.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose:
      "Sends the mail if that can be done, holds it back from whoever must not get it, asks nobody, and says what became of it.",
    input: NotificationToSend,
    steps: (flow) =>
      flow
        .step("channel", readNotificationChannel(notification), () => ({}))
        .step("observation", readPolicy(notificationObservation), () => ({}), { source: "practice" })
        .recover(
          "attempt",
          (flow) =>
            flow
              .step("exposure", findExposure, ({ input: { ticket, notFor, accepted } }) => ({
                companyId: ticket.companyId,
                ticketId: ticket.ticketId,
                contactIds: [],
                mailedTo: [...notification.to],
                notFor: notFor ?? [],
                accepted: accepted ?? [],
              }))
              .choose(
                "who sends the mail; nobody, as long as somebody would learn of it who must not",
                ({ channel, exposure }) => (exposure.ways.length > 0 ? ("nobody" as const) : channel.channel),
                {
                  nobody: (flow) => flow,
                  "service rule": (flow) =>
                    flow
                      .step("before", observeNotification(notification), ({ input }) => lookFor(input), {
                        title: "Note which mails went out so far",
                      })
                      .step(
                        "triggered",
                        triggerNotification(notification),
                        ({ input, before: { mailAt, stampAt } }) => ({
                          ...lookFor(input),
                          before: { mailAt, stampAt },
                          notFor: input.notFor,
                          accepted: input.accepted,
                        }),
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
                        },
                        (flow) => flow,
                      ),
                  "our mail": (flow) =>
                    flow.step("mailed", sendNotificationMail(notification), ({ input }) => ({
                      ticketId: input.ticket.ticketId,
                      values: input.values,
                      notFor: input.notFor,
                      accepted: input.accepted,
                    })),
                  person: (flow) => flow,
                },
              ),
          (flow) => flow,
          { title: "Try to send it", why: "A mail that could not be sent must not hold up what it was about." },
        ),
    output: ({ channel, attempt }): NotificationTried => {
      if (attempt.outcome === "failed") return { outcome: "not certain", how: attempt.reason };
      const { exposure, observed, mailed } = attempt;
      if (exposure.ways.length > 0) return { outcome: "held back", how: exposure.ways.join("; ") };
      if (mailed !== undefined) return { outcome: "sent", how: `with our own mail, to ${mailed.accepted.join(", ")}` };
      if (observed === undefined) return { outcome: "left to people", how: `"${channel.label}" is sent by people` };
      if (observed.outcome === "gave up")
        return { outcome: "not certain", how: `the service desk was to send "${channel.label}", but no mail was seen` };
      return observed.result.seen === "this mail"
        ? { outcome: "sent", how: `by the service desk, at ${observed.result.mailAt}` }
        : { outcome: "not certain", how: "the service desk sent some mail, but which one cannot be read" };
    },
  });
