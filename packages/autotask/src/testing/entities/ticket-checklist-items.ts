import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** The items of the one checklist a ticket has. */
export const ticketChecklistItems = defineEntity({
  name: "TicketChecklistItems",
  type: "TicketChecklistItem",
  firstId: 400_001,
  child: { of: "Tickets", segment: "ChecklistItems", key: "ticketID", verbs: ["create", "update", "delete"] },
  fields: {
    completedByResourceID: field.integer({ readOnly: true, reference: "Resource" }),
    completedDateTime: field.datetime({ readOnly: true }),
    isCompleted: field.boolean({ initially: false }),
    isImportant: field.boolean({ initially: false }),
    itemName: field.string({ required: true, maxLength: 255, marker: true }),
    knowledgebaseArticleID: field.integer(),
    position: field.integer(),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
  },
});
