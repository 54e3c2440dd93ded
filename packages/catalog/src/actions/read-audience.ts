import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { addresseesOf } from "../notifications/addressees-of.ts";

/** Reads who at the customer would see a message about a ticket at this moment, before there is one. */
export const readAudience = defineAction({
  id: "ticket.read-audience",
  title: "See who at the customer would get a message",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ companyId: z.string(), ticketId: z.string() }),
  output: z.object({
    /** In words: who, why, and at which address. */
    people: z.array(z.string()),
    /** The company's people can see tickets in the client portal. */
    isOnPortal: z.boolean(),
  }),
  async run({ input: { companyId, ticketId }, ports: { ticketing } }) {
    const people = await addresseesOf(ticketing, ticketId, ["ticket contact", "additional contacts"]);
    const { portalActive } = await ticketing.getCompany(companyId);
    return {
      people: people.map(
        ({ name, who, email, receivesMail }) =>
          `${name} (${who}, ${email === undefined || !receivesMail ? "cannot be mailed" : email})`,
      ),
      isOnPortal: portalActive,
    };
  },
});
