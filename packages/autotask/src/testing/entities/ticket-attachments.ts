import { choices } from "../model/choices.ts";
import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Files on tickets. Their bytes come only with a read by id. */
export const ticketAttachments = defineEntity({
  name: "TicketAttachments",
  type: "TicketAttachment",
  firstId: 600_001,
  child: { of: "Tickets", segment: "Attachments", key: "ticketID", verbs: ["create", "delete"] },
  supportsImpersonation: true,
  readsAsList: true,
  onlyById: ["data"],
  fields: {
    attachDate: field.datetime({ readOnly: true }),
    attachedByContactID: field.long({ readOnly: true }),
    attachedByResourceID: field.long({ readOnly: true }),
    attachmentType: field.string({ required: true, picklist: [] }),
    contentType: field.string({ readOnly: true }),
    creatorType: field.integer({ readOnly: true, queryable: false }),
    data: field.bytes({ queryable: false }),
    fileSize: field.double({ readOnly: true, queryable: false }),
    fullPath: field.string({ required: true, marker: true }),
    impersonatorCreatorResourceID: field.integer({ readOnly: true }),
    isTaskAttachment: field.boolean({ readOnly: true }),
    opportunityID: field.long({ readOnly: true }),
    parentAttachmentID: field.integer(),
    parentID: field.long({ readOnly: true }),
    parentType: field.integer({ readOnly: true }),
    publish: field.integer({
      required: true,
      picklist: choices({ 1: "All Autotask Users", 2: "Internal Project Team", 4: "Internal & Co-managed" }),
    }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
    ticketNoteID: field.integer({ readOnly: true }),
    timeEntryID: field.integer({ readOnly: true }),
    title: field.string({ required: true, marker: true }),
  },
});
