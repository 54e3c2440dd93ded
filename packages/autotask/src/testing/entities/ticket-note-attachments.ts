import { attachmentFields } from "../attachments/attachment-fields.ts";
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
    ...attachmentFields,
    ticketNoteID: field.integer({ required: true, readOnly: "afterCreate", reference: "TicketNote", indexed: true }),
  },
});
