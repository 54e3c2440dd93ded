import { defineEntity } from "../entity/define-entity.ts";

/** Planned visits to a customer. Tickets hang below a service call, resources below its tickets. `isComplete` is a number, 0 or 1. */
export const serviceCalls = defineEntity({
  name: "ServiceCalls",
  verbs: ["query", "create", "update", "delete"],
  takesImpersonation: true,
  fields: {
    cancelationNoticeHours: { type: "double", readOnly: true },
    canceledByResourceID: { type: "integer", readOnly: true, reference: "Resources" },
    canceledDateTime: { type: "datetime", readOnly: true },
    companyID: { type: "integer", required: true, reference: "Companies" },
    companyLocationID: { type: "integer", reference: "CompanyLocations" },
    createDateTime: { type: "datetime", readOnly: true },
    creatorResourceID: { type: "integer", readOnly: true, reference: "Resources" },
    description: { type: "string", maxLength: 2000 },
    duration: { type: "double", readOnly: true },
    endDateTime: { type: "datetime", required: true },
    impersonatorCreatorResourceID: { type: "integer", readOnly: true },
    isComplete: { type: "integer" },
    lastModifiedDateTime: { type: "datetime", readOnly: true },
    startDateTime: { type: "datetime", required: true },
    status: { type: "integer", picklist: true },
  },
});
