import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Every e-mail the service sent. Read only, with a permission of its own. */
export const notificationHistory = defineEntity({
  name: "NotificationHistory",
  type: "NotificationHistory",
  firstId: 800_001,
  fields: {
    companyID: field.long({ readOnly: true }),
    entityNumber: field.string({ readOnly: true }),
    entityTitle: field.string({ readOnly: true }),
    initiatingContactID: field.long({ readOnly: true }),
    initiatingResourceID: field.long({ readOnly: true }),
    isActive: field.boolean({ readOnly: true, initially: true }),
    isDeleted: field.boolean({ readOnly: true, initially: false }),
    isTemplateJob: field.boolean({ readOnly: true, initially: false }),
    notificationHistoryTypeID: field.integer({ readOnly: true }),
    notificationSentTime: field.datetime({ readOnly: true }),
    opportunityID: field.long({ readOnly: true }),
    projectID: field.long({ readOnly: true }),
    quoteID: field.long({ readOnly: true }),
    recipientDisplayName: field.string({ readOnly: true }),
    recipientEmailAddress: field.string({ readOnly: true }),
    taskID: field.long({ readOnly: true }),
    templateName: field.string({ readOnly: true }),
    ticketID: field.long({ readOnly: true, indexed: true }),
    timeEntryID: field.long({ readOnly: true }),
  },
});
