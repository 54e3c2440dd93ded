import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Fields the tenant added. */
export const userDefinedFieldDefinitions = defineEntity({
  name: "UserDefinedFieldDefinitions",
  type: "UserDefinedFieldDefinition",
  firstId: 2_500_001,
  root: ["create", "update"],
  fields: {
    createDate: field.datetime({ readOnly: true }),
    crmToProjectUdfId: field.long(),
    dataType: field.integer({ required: true, readOnly: "afterCreate", picklist: [] }),
    defaultValue: field.string(),
    description: field.string(),
    displayFormat: field.integer({ picklist: [] }),
    isActive: field.boolean(),
    isEncrypted: field.boolean(),
    isFieldMapping: field.boolean(),
    isPrivate: field.boolean(),
    isProtected: field.boolean(),
    isRequired: field.boolean(),
    isVisibleToClientPortal: field.boolean(),
    mergeVariableName: field.string(),
    name: field.string({ required: true }),
    numberOfDecimalPlaces: field.integer(),
    sortOrder: field.integer(),
    udfType: field.integer({ required: true, readOnly: "afterCreate", picklist: [] }),
  },
});
