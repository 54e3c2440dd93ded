import type { Behaviour } from "./behaviour.ts";
import { holdsRole } from "./check-assignment.ts";

const cap = 50;

/** Secondary resources: in a role they hold, each once, and never the primary resource. */
export const ticketSecondaryResourceBehaviour: Behaviour = {
  check({ tenant, values }) {
    const ticketID = values.ticketID ?? null;
    const resourceID = values.resourceID ?? null;
    const ticket = tenant.database.table("Tickets").get(Number(ticketID));
    if (ticket?.values.assignedResourceID === resourceID) {
      return [`resourceID ${resourceID} is the primary resource of this ticket.`];
    }
    if (!holdsRole(tenant, resourceID, values.roleID ?? null)) {
      return [`resourceID ${resourceID} does not hold roleID ${String(values.roleID)} on the service desk.`];
    }
    const others = tenant.database.table("TicketSecondaryResources").rowsWhere("ticketID", ticketID);
    if (others.some((other) => other.values.resourceID === resourceID)) {
      return [`resourceID ${resourceID} is already a secondary resource of this ticket.`];
    }
    return others.length >= cap ? [`A ticket can have at most ${cap} secondary resources.`] : [];
  },
};
