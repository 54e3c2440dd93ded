import { attachmentFields } from "../attachments/attachment-fields.ts";
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
    ...attachmentFields,
    isTaskAttachment: field.boolean({ readOnly: true }),
    parentAttachmentID: field.integer(),
    parentType: field.integer({ readOnly: true }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
    ticketNoteID: field.integer({ readOnly: true }),
    timeEntryID: field.integer({ readOnly: true }),
  },
});
