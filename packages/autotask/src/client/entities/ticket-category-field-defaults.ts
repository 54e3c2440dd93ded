import { defineEntity } from "../entity/define-entity.ts";

/** What a ticket category fills in. Read only. */
export const ticketCategoryFieldDefaults = defineEntity({
  name: "TicketCategoryFieldDefaults",
  verbs: ["query"],
  fields: {
    description: { type: "string", readOnly: true, maxLength: 8000 },
    estimatedHours: { type: "double", readOnly: true },
    issueTypeID: { type: "integer", readOnly: true, picklist: true },
    organizationalLevelAssociationID: { type: "integer", readOnly: true, reference: "OrganizationalLevelAssociations" },
    priority: { type: "integer", readOnly: true, picklist: true },
    purchaseOrderNumber: { type: "string", readOnly: true, maxLength: 50 },
    queueID: { type: "integer", readOnly: true, picklist: true },
    resolution: { type: "string", readOnly: true, maxLength: 8000 },
    serviceLevelAgreementID: { type: "integer", readOnly: true, picklist: true },
    sourceID: { type: "integer", readOnly: true, picklist: true },
    status: { type: "integer", readOnly: true, picklist: true },
    subIssueTypeID: { type: "integer", readOnly: true, picklist: true },
    ticketCategoryID: { type: "integer", readOnly: true, reference: "TicketCategories" },
    ticketTypeID: { type: "integer", readOnly: true, picklist: true },
    title: { type: "string", readOnly: true, maxLength: 255 },
    workTypeID: { type: "integer", readOnly: true, reference: "BillingCodes" },
  },
});
