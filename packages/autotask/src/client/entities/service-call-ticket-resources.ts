import { defineEntity } from "../entity/define-entity.ts";

/** Who goes to a service call, per ticket of it. */
export const serviceCallTicketResources = defineEntity({
  name: "ServiceCallTicketResources",
  verbs: ["query", "create", "delete"],
  parent: { entity: "ServiceCallTickets", path: "Resources", field: "serviceCallTicketID" },
  fields: {
    resourceID: { type: "integer", required: true, readOnly: "after create", reference: "Resources" },
    serviceCallTicketID: { type: "integer", required: true, readOnly: "after create", reference: "ServiceCallTickets" },
  },
});
