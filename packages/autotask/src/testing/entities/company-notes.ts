import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Notes on companies. */
export const companyNotes = defineEntity({
  name: "CompanyNotes",
  type: "CompanyNote",
  firstId: 2_700_001,
  child: { of: "Companies", segment: "Notes", key: "companyID", verbs: ["create", "update"] },
  supportsImpersonation: true,
  fields: {
    actionType: field.integer({ required: true, picklist: [] }),
    assignedResourceID: field.integer({ required: true, reference: "Resource" }),
    companyID: field.integer({ required: true, readOnly: "afterCreate", reference: "Company", indexed: true }),
    completedDateTime: field.datetime({ readOnly: true }),
    contactID: field.integer({ reference: "Contact" }),
    createDateTime: field.datetime({ readOnly: true }),
    endDateTime: field.datetime({ required: true }),
    impersonatorCreatorResourceID: field.integer({ readOnly: true }),
    impersonatorUpdaterResourceID: field.integer({ readOnly: true }),
    lastModifiedDate: field.datetime({ readOnly: true }),
    name: field.string({ maxLength: 128 }),
    note: field.string({ maxLength: 32000 }),
    opportunityID: field.integer({ reference: "Opportunity" }),
    startDateTime: field.datetime({ required: true }),
  },
});
