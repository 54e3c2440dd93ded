import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Visits to customers. Completion is a number, not a boolean. */
export const serviceCalls = defineEntity({
  name: "ServiceCalls",
  type: "ServiceCall",
  firstId: 1_600_001,
  root: ["create", "update", "delete"],
  supportsImpersonation: true,
  fields: {
    cancelationNoticeHours: field.double({ readOnly: true }),
    canceledByResourceID: field.integer({ readOnly: true, reference: "Resource" }),
    canceledDateTime: field.datetime({ readOnly: true }),
    companyID: field.integer({ required: true, reference: "Company" }),
    companyLocationID: field.integer({ reference: "CompanyLocation" }),
    createDateTime: field.datetime({ readOnly: true }),
    creatorResourceID: field.integer({ readOnly: true, reference: "Resource" }),
    description: field.string({ maxLength: 2000 }),
    duration: field.double({ readOnly: true }),
    endDateTime: field.datetime({ required: true }),
    impersonatorCreatorResourceID: field.integer({ readOnly: true }),
    isComplete: field.integer(),
    lastModifiedDateTime: field.datetime({ readOnly: true }),
    startDateTime: field.datetime({ required: true }),
    status: field.integer({ picklist: [] }),
  },
});
