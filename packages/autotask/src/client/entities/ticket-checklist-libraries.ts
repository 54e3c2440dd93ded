import { defineEntity } from "../entity/define-entity.ts";

/** Creating one appends every item of a checklist library to a ticket; doing it twice doubles the list. It cannot be queried or removed. */
export const ticketChecklistLibraries = defineEntity({
  name: "TicketChecklistLibraries",
  verbs: ["create"],
  parent: { entity: "Tickets", path: "ChecklistLibraries", field: "ticketID" },
  fields: {
    checklistLibraryID: { type: "integer", required: true, reference: "ChecklistLibraries" },
    ticketID: { type: "integer", required: true, reference: "Tickets" },
  },
});
