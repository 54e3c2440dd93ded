import { defineEntity } from "../entity/define-entity.ts";

/** Tags on tickets, at most 30 on each (vendor documentation). */
export const ticketTagAssociations = defineEntity({
  name: "TicketTagAssociations",
  verbs: ["query", "create", "delete"],
  parent: { entity: "Tickets", path: "TagAssociations", field: "ticketID" },
  fields: {
    tagID: { type: "integer", required: true, readOnly: "after create", reference: "Tags" },
    ticketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
  },
});
