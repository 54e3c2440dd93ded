import { defineAction, type NotificationTemplate } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";
import * as z from "zod";
import { addresseesOf } from "../notifications/addressees-of.ts";
import { KeptFrom } from "../notifications/kept-from.ts";
import { refuseUnwanted } from "../notifications/refuse-unwanted.ts";
import { notificationWords } from "../policies/notification-words.ts";
import { fillText } from "../texts/fill-text.ts";

/**
 * Sends a notification with our own mail, in the tenant's words, to everybody it names on the ticket at this moment; not at all when one of them
 * is in `notFor`. Accepted by a mail server is not delivered, and a sent mail cannot be found again, so a lost answer is a question for a person.
 */
export const sendNotificationMail = (notification: NotificationTemplate) => {
  const policy = notificationWords(notification);
  return defineAction({
    id: `notification.mail.${notification.id}`,
    title: `Send "${notification.title}" with our own mail`,
    effect: "write",
    uses: ["ticketing", "mail"],
    policies: [policy],
    input: KeptFrom.extend({
      ticketId: z.string(),
      /** What the words of the mail may ask for. */
      values: z.record(z.string(), z.string()),
    }),
    output: z.object({
      messageId: z.string(),
      accepted: z.array(z.string()),
      refused: z.array(z.string()),
      /** Names of those who should have got it and cannot be mailed. */
      withoutAddress: z.array(z.string()),
    }),
    async run({ input, ports: { ticketing, mail }, tenant }) {
      const people = await addresseesOf(ticketing, input.ticketId, notification.to);
      refuseUnwanted(notification, people, input);
      const addresses = new Set(people.flatMap(({ email, receivesMail }) => (receivesMail && email ? [email] : [])));
      const [first, ...others] = addresses;
      if (first === undefined) {
        throw new InvalidRequestError(
          `Nobody can get "${notification.title}": no address is known. Correct the ticket's contact.`,
          { system: "mail", operation: "sendMail" },
        );
      }
      const words = tenant.policy(policy);
      const [subject, text] = [fillText(words.subject, input.values), fillText(words.text, input.values)];
      const sent = await mail.sendMail({ to: [first], cc: others, subject, text });
      const missed = people.filter(({ email, receivesMail }) => !receivesMail || !email);
      return { ...sent, withoutAddress: [...new Set(missed.map(({ name }) => name))] };
    },
    again: "ask",
  });
};
