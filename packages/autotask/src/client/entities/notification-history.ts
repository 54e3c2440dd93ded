import { defineEntity } from "../entity/define-entity.ts";

/** Mails Autotask recorded as sent. Read only, named in the singular, and with a permission of its own. */
export const notificationHistory = defineEntity({
  name: "NotificationHistory",
  verbs: ["query"],
  fields: {
    companyID: { type: "long", readOnly: true, reference: "Companies" },
    entityNumber: { type: "string", readOnly: true },
    entityTitle: { type: "string", readOnly: true },
    initiatingContactID: { type: "long", readOnly: true, reference: "Contacts" },
    initiatingResourceID: { type: "long", readOnly: true, reference: "Resources" },
    isActive: { type: "boolean", readOnly: true },
    isDeleted: { type: "boolean", readOnly: true },
    isTemplateJob: { type: "boolean", readOnly: true },
    notificationHistoryTypeID: { type: "integer", readOnly: true },
    notificationSentTime: { type: "datetime", readOnly: true },
    opportunityID: { type: "long", readOnly: true },
    projectID: { type: "long", readOnly: true },
    quoteID: { type: "long", readOnly: true },
    recipientDisplayName: { type: "string", readOnly: true },
    recipientEmailAddress: { type: "string", readOnly: true },
    taskID: { type: "long", readOnly: true },
    templateName: { type: "string", readOnly: true },
    ticketID: { type: "long", readOnly: true, reference: "Tickets" },
    timeEntryID: { type: "long", readOnly: true },
  },
});
