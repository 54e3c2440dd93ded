import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { isLeaver } from "../contacts/is-leaver.ts";
import { tipOff } from "../policies/tip-off.ts";
import { Audience } from "../tickets/audience.ts";

/** Lists the ways in which the person who leaves would see the ticket, without those the office has accepted. */
export const findExposure = defineAction({
  id: "ticket.find-exposure",
  title: "Check that the person who leaves cannot see the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: Audience,
  output: z.object({ ways: z.array(z.string()) }),
  async run({ input: { companyId, ticketId, contactIds, leaver, accepted }, ports: { ticketing }, tenant }) {
    const contactOnTicket = ticketId === undefined ? undefined : (await ticketing.getTicket(ticketId)).contactId;
    const wanted = new Set([...contactIds, ...(contactOnTicket === undefined ? [] : [contactOnTicket])]);
    const contacts = await Promise.all([...wanted].map((id) => ticketing.getContact(id)));
    const additional = ticketId === undefined ? [] : await ticketing.additionalContactsOf(ticketId);
    const { portalActive } = await ticketing.getCompany(companyId);
    const { portalShowsTicketsOfOthers } = tenant.policy(tipOff);
    const ways = [
      ...contacts.filter((contact) => isLeaver(contact, leaver)).map(({ name }) => `${name} is the ticket contact`),
      ...additional
        .filter((contact) => isLeaver(contact, leaver))
        .map(({ name }) => `${name} is an additional contact`),
      ...(portalActive && portalShowsTicketsOfOthers && leaver.contactId !== undefined
        ? ["people of the company may see each other's tickets in the client portal"]
        : []),
    ];
    return { ways: ways.filter((way) => !accepted.includes(way)) };
  },
});
