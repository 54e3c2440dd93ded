import type { Behaviour } from "./behaviour.ts";
import { checkOnce } from "./check-once.ts";
import { removeBelow } from "./remove-below.ts";

/** Tickets of a visit: of the company that is visited, each once; whoever was to come for one no longer does when it is taken off. */
export const serviceCallTicketBehaviour: Behaviour = {
  check(write) {
    const { tenant, values } = write;
    const call = tenant.database.table("ServiceCalls").get(Number(values.serviceCallID));
    const ticket = tenant.database.table("Tickets").get(Number(values.ticketID));
    if (call?.values.companyID !== ticket?.values.companyID) {
      return ["Reference value on field: ticketID of type: Ticket does not exist or is invalid."];
    }
    return checkOnce(write, "serviceCallID", "ticketID");
  },
  committed({ tenant, verb, id }) {
    if (verb === "delete") removeBelow(tenant, "ServiceCallTicketResources", "serviceCallTicketID", id);
  },
};
