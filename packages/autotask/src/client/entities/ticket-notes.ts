import { defineEntity } from "../entity/define-entity.ts";

/** Notes on tickets. `publish` decides who can read them and differs between tenants: look it up by label. There is no delete. */
export const ticketNotes = defineEntity({
  name: "TicketNotes",
  verbs: ["query", "create", "update"],
  parent: { entity: "Tickets", path: "Notes", field: "ticketID" },
  takesImpersonation: true,
  fields: {
    createDateTime: { type: "datetime", readOnly: true },
    createdByContactID: { type: "integer", readOnly: "after create", reference: "Contacts" },
    creatorResourceID: { type: "integer", readOnly: true, reference: "Resources" },
    description: { type: "string", required: true, maxLength: 32000 },
    impersonatorCreatorResourceID: { type: "integer", readOnly: true },
    impersonatorUpdaterResourceID: { type: "integer", readOnly: true },
    lastActivityDate: { type: "datetime", readOnly: true },
    noteType: { type: "integer", required: true, readOnly: "after create", picklist: true },
    publish: { type: "integer", required: true, picklist: true },
    ticketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
    title: { type: "string", maxLength: 250 },
  },
});
