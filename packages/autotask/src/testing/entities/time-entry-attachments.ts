import { attachmentFields } from "../attachments/attachment-fields.ts";
import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Files on time entries; newer than the routes of 2020. Their bytes come only with a read by id. */
export const timeEntryAttachments = defineEntity({
  name: "TimeEntryAttachments",
  type: "TimeEntryAttachment",
  firstId: 2_800_001,
  child: { of: "TimeEntries", segment: "Attachments", key: "timeEntryID", verbs: ["create", "delete"] },
  supportsImpersonation: true,
  readsAsList: true,
  onlyById: ["data"],
  fields: {
    ...attachmentFields,
    timeEntryID: field.integer({ required: true, readOnly: "afterCreate", reference: "TimeEntry", indexed: true }),
  },
});
