import { choices } from "../model/choices.ts";
import { field } from "../model/field.ts";

/** What every kind of attachment has; the columns that name its parents differ. */
export const attachmentFields = {
  attachDate: field.datetime({ readOnly: true }),
  attachedByContactID: field.long({ readOnly: true, reference: "Contact" }),
  attachedByResourceID: field.long({ readOnly: true, reference: "Resource" }),
  attachmentType: field.string({ required: true, picklist: [] }),
  contentType: field.string({ readOnly: true }),
  creatorType: field.integer({ readOnly: true, queryable: false }),
  data: field.bytes({ queryable: false }),
  fileSize: field.double({ readOnly: true, queryable: false }),
  fullPath: field.string({ required: true, marker: true }),
  impersonatorCreatorResourceID: field.integer({ readOnly: true }),
  opportunityID: field.long({ readOnly: true }),
  parentID: field.long({ readOnly: true }),
  publish: field.integer({
    required: true,
    picklist: choices({ 1: "All Autotask Users", 2: "Internal Project Team", 4: "Internal & Co-managed" }),
  }),
  ticketID: field.integer({ readOnly: true, reference: "Ticket" }),
  title: field.string({ required: true, marker: true }),
} as const;
