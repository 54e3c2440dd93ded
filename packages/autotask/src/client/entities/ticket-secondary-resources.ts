import { defineEntity } from "../entity/define-entity.ts";

/** Further resources of a ticket, at most 50, the primary one excluded. */
export const ticketSecondaryResources = defineEntity({
  name: "TicketSecondaryResources",
  verbs: ["query", "create", "delete"],
  parent: { entity: "Tickets", path: "SecondaryResources", field: "ticketID" },
  fields: {
    resourceID: { type: "long", required: true, reference: "Resources" },
    roleID: { type: "long", required: true, reference: "Roles" },
    ticketID: { type: "long", required: true, reference: "Tickets" },
  },
});
