import { defineAction, type NotificationTemplate } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";
import * as z from "zod";
import { notificationWords } from "../policies/notification-words.ts";
import { fillText } from "../texts/fill-text.ts";

/**
 * Sends a notification with our own mail, in the tenant's words. Accepted by a mail server is not delivered, and a sent mail cannot be found
 * again, so a lost answer is a question for a person.
 */
export const sendNotificationMail = (notification: NotificationTemplate) => {
  const policy = notificationWords(notification);
  return defineAction({
    id: `notification.mail.${notification.id}`,
    title: `Send "${notification.title}" with our own mail`,
    effect: "write",
    uses: ["mail"],
    input: z.object({
      addresses: z.array(z.string()),
      /** What the words of the mail may ask for. */
      values: z.record(z.string(), z.string()),
    }),
    output: z.object({ messageId: z.string(), accepted: z.array(z.string()), refused: z.array(z.string()) }),
    run({ input: { addresses, values }, ports, tenant }) {
      const [first, ...others] = addresses;
      if (first === undefined) {
        throw new InvalidRequestError(
          `Nobody can get "${notification.title}": no address is known. Correct the ticket's contact.`,
          {
            system: "mail",
            operation: "sendMail",
          },
        );
      }
      const { subject, text } = tenant.policy(policy);
      return ports.mail.sendMail({
        to: [first],
        cc: others,
        subject: fillText(subject, values),
        text: fillText(text, values),
      });
    },
    again: "ask",
  });
};
