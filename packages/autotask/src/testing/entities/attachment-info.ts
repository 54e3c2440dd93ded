import { choices } from "../model/choices.ts";
import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** One line for every attachment of any entity; nothing is written here. */
export const attachmentInfo = defineEntity({
  name: "AttachmentInfo",
  type: "AttachmentInfo",
  firstId: 2_000_001,
  fields: {
    articleID: field.integer(),
    attachDate: field.datetime({ readOnly: true }),
    attachedByContactID: field.long({ readOnly: true, reference: "Contact" }),
    attachedByResourceID: field.long({ readOnly: true, reference: "Resource" }),
    attachmentType: field.string({ picklist: [] }),
    companyID: field.integer(),
    companyNoteID: field.integer(),
    configurationItemID: field.integer(),
    configurationItemNoteID: field.integer(),
    contentType: field.string({ readOnly: true, maxLength: 100 }),
    contractID: field.integer(),
    contractNoteID: field.integer(),
    creatorType: field.integer({ queryable: false }),
    documentID: field.integer(),
    expenseItemID: field.integer(),
    expenseReportID: field.integer(),
    fileSize: field.double({ readOnly: true, queryable: false }),
    fullPath: field.string({ readOnly: true, maxLength: 255 }),
    impersonatorCreatorResourceID: field.integer({ readOnly: true }),
    opportunityID: field.long({ readOnly: true, reference: "Opportunity" }),
    parentAttachmentID: field.integer(),
    parentID: field.long({ readOnly: true }),
    parentType: field.integer({
      readOnly: true,
      picklist: choices({ 4: "Ticket", 23: "Ticket Note", 24: "Time Entry" }),
    }),
    projectID: field.integer(),
    projectNoteID: field.integer(),
    publish: field.integer({
      readOnly: true,
      picklist: choices({ 1: "All Autotask Users", 2: "Internal Project Team", 4: "Internal & Co-managed" }),
    }),
    resourceID: field.integer(),
    salesOrderID: field.integer(),
    taskID: field.integer(),
    taskNoteID: field.integer(),
    ticketID: field.integer({ indexed: true }),
    ticketNoteID: field.integer(),
    timeEntryID: field.integer(),
    title: field.string({ readOnly: true, maxLength: 255 }),
  },
});
