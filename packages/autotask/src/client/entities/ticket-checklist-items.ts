import { defineEntity } from "../entity/define-entity.ts";

/** The checklist of a ticket, item by item. */
export const ticketChecklistItems = defineEntity({
  name: "TicketChecklistItems",
  verbs: ["query", "create", "update", "delete"],
  parent: { entity: "Tickets", path: "ChecklistItems", field: "ticketID" },
  fields: {
    completedByResourceID: { type: "integer", readOnly: true, reference: "Resources" },
    completedDateTime: { type: "datetime", readOnly: true },
    isCompleted: { type: "boolean" },
    isImportant: { type: "boolean" },
    itemName: { type: "string", required: true },
    knowledgebaseArticleID: { type: "integer" },
    position: { type: "integer" },
    ticketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
  },
});
