import { defineEntity } from "../entity/define-entity.ts";

/** The fields a tenant added to its entities. */
export const userDefinedFieldDefinitions = defineEntity({
  name: "UserDefinedFieldDefinitions",
  verbs: ["query", "create", "update"],
  fields: {
    createDate: { type: "datetime", readOnly: true },
    crmToProjectUdfId: { type: "long" },
    dataType: { type: "integer", required: true, readOnly: "after create", picklist: true },
    defaultValue: { type: "string" },
    description: { type: "string" },
    displayFormat: { type: "integer", picklist: true },
    isActive: { type: "boolean" },
    isEncrypted: { type: "boolean" },
    isFieldMapping: { type: "boolean" },
    isPrivate: { type: "boolean" },
    isProtected: { type: "boolean" },
    isRequired: { type: "boolean" },
    isVisibleToClientPortal: { type: "boolean" },
    mergeVariableName: { type: "string" },
    name: { type: "string", required: true },
    numberOfDecimalPlaces: { type: "integer" },
    sortOrder: { type: "integer" },
    udfType: { type: "integer", required: true, readOnly: "after create", picklist: true },
  },
});
