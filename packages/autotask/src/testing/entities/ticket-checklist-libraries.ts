import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** The act of appending a checklist library to a ticket; it can be created and nothing else. */
export const ticketChecklistLibraries = defineEntity({
  name: "TicketChecklistLibraries",
  type: "TicketChecklistLibrary",
  firstId: 450_001,
  queryable: false,
  root: ["create"],
  child: { of: "Tickets", segment: "ChecklistLibraries", key: "ticketID", verbs: ["create"] },
  fields: {
    checklistLibraryID: field.integer({ required: true, reference: "ChecklistLibrary" }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
  },
});
