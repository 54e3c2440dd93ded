import { choices } from "../model/choices.ts";
import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Files on notes. Their bytes come only with a read by id. */
export const ticketNoteAttachments = defineEntity({
  name: "TicketNoteAttachments",
  type: "TicketNoteAttachment",
  firstId: 2_100_001,
  child: { of: "TicketNotes", segment: "Attachments", key: "ticketNoteID", verbs: ["create", "delete"] },
  supportsImpersonation: true,
  readsAsList: true,
  onlyById: ["data"],
  fields: {
    attachDate: field.datetime({ readOnly: true }),
    attachedByContactID: field.long({ readOnly: true, reference: "Contact" }),
    attachedByResourceID: field.long({ readOnly: true, reference: "Resource" }),
    attachmentType: field.string({ required: true, picklist: [] }),
    contentType: field.string({ readOnly: true }),
    creatorType: field.integer({ readOnly: true, queryable: false }),
    data: field.bytes({ queryable: false }),
    fileSize: field.double({ readOnly: true, queryable: false }),
    fullPath: field.string({ required: true }),
    impersonatorCreatorResourceID: field.integer({ readOnly: true }),
    opportunityID: field.long({ readOnly: true }),
    parentID: field.long({ readOnly: true }),
    publish: field.integer({
      required: true,
      picklist: choices({ 1: "All Autotask Users", 2: "Internal Project Team", 4: "Internal & Co-managed" }),
    }),
    ticketID: field.integer({ readOnly: true, reference: "Ticket" }),
    ticketNoteID: field.integer({ required: true, readOnly: "afterCreate", reference: "TicketNote", indexed: true }),
    title: field.string({ required: true }),
  },
});
