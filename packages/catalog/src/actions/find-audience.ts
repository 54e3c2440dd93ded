import { type Audience, type Contact, defineAction, type NotificationTemplate } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";

/** Reads the addresses of everybody a notification must reach, the ticket contact first; people without an address are named. */
export const findAudience = (notification: NotificationTemplate) =>
  defineAction({
    id: `notification.find-audience.${notification.id}`,
    title: "Read who must get the mail",
    effect: "read",
    uses: ["ticketing"],
    input: z.object({ ticketId: z.string() }),
    output: z.object({ addresses: z.array(z.string()), withoutAddress: z.array(z.string()) }),
    async run({ input, ports: { ticketing } }) {
      const people = (await Promise.all(notification.to.map((who) => peopleOf[who](ticketing, input.ticketId)))).flat();
      const reachable = people.filter(({ email, receivesMail = true }) => email !== undefined && receivesMail);
      return {
        addresses: [...new Set(reachable.flatMap(({ email }) => email ?? []))],
        withoutAddress: people.filter((person) => !reachable.includes(person)).map(({ name }) => name),
      };
    },
  });

type Addressee = Pick<Contact, "name" | "email"> & { readonly receivesMail?: boolean };
type FindPeople = (ticketing: Ticketing, ticketId: string) => Promise<readonly Addressee[]>;

const peopleOf: { readonly [A in Audience]: FindPeople } = {
  async "ticket contact"(ticketing, ticketId) {
    const { contactId } = await ticketing.getTicket(ticketId);
    return contactId === undefined ? [] : [await ticketing.getContact(contactId)];
  },
  "additional contacts": (ticketing, ticketId) => ticketing.additionalContactsOf(ticketId),
  async "primary resource"(ticketing, ticketId) {
    const { primaryResourceId } = await ticketing.getTicket(ticketId);
    return primaryResourceId === undefined ? [] : [await ticketing.getResource(primaryResourceId)];
  },
  async "account primary contact"(ticketing, ticketId) {
    const { companyId } = await ticketing.getTicket(ticketId);
    return (await ticketing.findContacts({ companyId })).filter(({ isPrimary, isActive }) => isPrimary && isActive);
  },
};
