import type { Behaviour } from "./behaviour.ts";
import { checkOnce } from "./check-once.ts";

const cap = 30;

/** Tags on a ticket: each once and not more than thirty. */
export const ticketTagAssociationBehaviour: Behaviour = {
  check(write) {
    const { tenant, values } = write;
    const held = tenant.database.table("TicketTagAssociations").idsWhere("ticketID", values.ticketID ?? null).size;
    return held >= cap ? [`A ticket can have at most ${cap} tags.`] : checkOnce(write, "ticketID", "tagID");
  },
};
