import { defineEntity } from "../entity/define-entity.ts";

/** Files on tickets. The bytes, as base64, come only with a read by id. At most 10,000,000 bytes are taken in five minutes (vendor documentation). */
export const ticketAttachments = defineEntity({
  name: "TicketAttachments",
  verbs: ["query", "create", "delete"],
  parent: { entity: "Tickets", path: "Attachments", field: "ticketID" },
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
    isTaskAttachment: { type: "boolean", readOnly: true },
    opportunityID: { type: "long", readOnly: true },
    parentAttachmentID: { type: "integer" },
    parentID: { type: "long", readOnly: true },
    parentType: { type: "integer", readOnly: true },
    publish: { type: "integer", required: true, picklist: true },
    ticketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
    ticketNoteID: { type: "integer", readOnly: true },
    timeEntryID: { type: "integer", readOnly: true },
    title: { type: "string", required: true },
  },
});
