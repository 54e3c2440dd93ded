import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** What a category fills into a new ticket. */
export const ticketCategoryFieldDefaults = defineEntity({
  name: "TicketCategoryFieldDefaults",
  type: "TicketCategoryFieldDefault",
  firstId: 51,
  child: { of: "TicketCategories", segment: "FieldDefaults", key: "ticketCategoryID", verbs: [] },
  fields: {
    description: field.string({ readOnly: true, maxLength: 8000 }),
    estimatedHours: field.double({ readOnly: true }),
    issueTypeID: field.integer({ readOnly: true, picklist: [] }),
    organizationalLevelAssociationID: field.integer({ readOnly: true, reference: "OrganizationalLevelAssociation" }),
    priority: field.integer({ readOnly: true, picklist: [] }),
    purchaseOrderNumber: field.string({ readOnly: true, maxLength: 50 }),
    queueID: field.integer({ readOnly: true, picklist: [] }),
    resolution: field.string({ readOnly: true, maxLength: 8000 }),
    serviceLevelAgreementID: field.integer({ readOnly: true, picklist: [] }),
    sourceID: field.integer({ readOnly: true, picklist: [] }),
    status: field.integer({ readOnly: true, picklist: [] }),
    subIssueTypeID: field.integer({ readOnly: true, picklist: [] }),
    ticketCategoryID: field.integer({ readOnly: true, reference: "TicketCategory", indexed: true }),
    ticketTypeID: field.integer({ readOnly: true, picklist: [] }),
    title: field.string({ readOnly: true, maxLength: 255 }),
    workTypeID: field.integer({ readOnly: true, reference: "BillingCode" }),
  },
});
