import { defineEntity } from "../entity/define-entity.ts";

/** Files on notes of tickets; below the note, not below the ticket. The bytes, as base64, come only with a read by id. */
export const ticketNoteAttachments = defineEntity({
  name: "TicketNoteAttachments",
  verbs: ["query", "create", "delete"],
  parent: { entity: "TicketNotes", path: "Attachments", field: "ticketNoteID" },
  takesImpersonation: true,
  fields: {
    attachDate: { type: "datetime", readOnly: true },
    attachedByContactID: { type: "long", readOnly: true, reference: "Contacts" },
    attachedByResourceID: { type: "long", readOnly: true, reference: "Resources" },
    attachmentType: { type: "string", required: true, picklist: true },
    contentType: { type: "string", readOnly: true },
    creatorType: { type: "integer", readOnly: true, queryable: false },
    data: { type: "byte[]", queryable: false },
    fileSize: { type: "double", readOnly: true, queryable: false },
    fullPath: { type: "string", required: true },
    impersonatorCreatorResourceID: { type: "integer", readOnly: true },
    opportunityID: { type: "long", readOnly: true },
    parentID: { type: "long", readOnly: true },
    publish: { type: "integer", required: true, picklist: true },
    ticketID: { type: "integer", readOnly: true, reference: "Tickets" },
    ticketNoteID: { type: "integer", required: true, readOnly: "after create", reference: "TicketNotes" },
    title: { type: "string", required: true },
  },
});
