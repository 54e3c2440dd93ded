import { defineEntity } from "../entity/define-entity.ts";

/** Notes on customers. There is no delete. */
export const companyNotes = defineEntity({
  name: "CompanyNotes",
  verbs: ["query", "create", "update"],
  parent: { entity: "Companies", path: "Notes", field: "companyID" },
  takesImpersonation: true,
  fields: {
    actionType: { type: "integer", required: true, picklist: true },
    assignedResourceID: { type: "integer", required: true, reference: "Resources" },
    companyID: { type: "integer", required: true, readOnly: "after create", reference: "Companies" },
    completedDateTime: { type: "datetime", readOnly: true },
    contactID: { type: "integer", reference: "Contacts" },
    createDateTime: { type: "datetime", readOnly: true },
    endDateTime: { type: "datetime", required: true },
    impersonatorCreatorResourceID: { type: "integer", readOnly: true },
    impersonatorUpdaterResourceID: { type: "integer", readOnly: true },
    lastModifiedDate: { type: "datetime", readOnly: true },
    name: { type: "string", maxLength: 128 },
    note: { type: "string", maxLength: 32000 },
    opportunityID: { type: "integer", reference: "Opportunities" },
    startDateTime: { type: "datetime", required: true },
  },
});
