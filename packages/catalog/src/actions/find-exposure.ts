import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { type Addressee, addresseesOf } from "../notifications/addressees-of.ts";
import { unwantedAmong } from "../notifications/unwanted-among.ts";
import { tipOff } from "../policies/tip-off.ts";
import { Audience } from "../tickets/audience.ts";

/** Lists the ways in which people would see a ticket who must not, without those the office has accepted. */
export const findExposure = defineAction({
  id: "ticket.find-exposure",
  title: "Look who would see the ticket and must not",
  effect: "read",
  uses: ["ticketing"],
  policies: [tipOff],
  input: Audience,
  output: z.object({ ways: z.array(z.string()) }),
  async run({ input, ports: { ticketing }, tenant }) {
    const { companyId, ticketId, contactIds, notFor, accepted, mailedTo = [] } = input;
    const onTicket = new Set(["ticket contact" as const, "additional contacts" as const, ...mailedTo]);
    const planned = contactIds.map(async (contactId): Promise<Addressee> => {
      const { name, email, receivesMail } = await ticketing.getContact(contactId);
      return { who: "ticket contact", contactId, name, email, receivesMail };
    });
    const people = [
      ...(await Promise.all(planned)),
      ...(ticketId === undefined ? [] : await addresseesOf(ticketing, ticketId, [...onTicket])),
    ];
    const { portalActive } = await ticketing.getCompany(companyId);
    const mayUsePortal = notFor.some(({ contactId }) => contactId !== undefined);
    const portal =
      portalActive && mayUsePortal && tenant.policy(tipOff).portalShowsTicketsOfOthers
        ? ["people of the company may see each other's tickets in the client portal"]
        : [];
    return { ways: [...unwantedAmong(people, { notFor }), ...portal].filter((way) => !accepted.includes(way)) };
  },
});
