import { defineAction } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";
import * as z from "zod";

/** Mails whoever is responsible for a ticket at this moment. A sent mail cannot be found again, so a lost answer is a question for a person. */
export const mailPrimaryResource = defineAction({
  id: "ticket.mail-primary-resource",
  title: "Mail whoever is responsible for the ticket now",
  effect: "write",
  uses: ["ticketing", "mail"],
  input: z.object({ ticketId: z.string(), subject: z.string(), text: z.string() }),
  output: z.object({ name: z.string().optional(), messageId: z.string().optional() }),
  async run({ input: { ticketId, subject, text }, ports: { ticketing, mail } }) {
    const { number, primaryResourceId } = await ticketing.getTicket(ticketId);
    const resource = primaryResourceId === undefined ? undefined : await ticketing.getResource(primaryResourceId);
    if (resource?.email === undefined) {
      throw new InvalidRequestError(
        `Ticket ${number} has ${resource === undefined ? "no primary resource" : `a primary resource without an address (${resource.name})`}, so nobody could be mailed.`,
        { system: "mail", operation: "sendMail" },
      );
    }
    const { messageId } = await mail.sendMail({ to: [resource.email], subject, text });
    return { name: resource.name, messageId };
  },
  again: "ask",
});
