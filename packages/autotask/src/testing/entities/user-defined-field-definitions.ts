import { addedFieldKinds } from "../added-fields/added-field-kinds.ts";
import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Fields the tenant added. */
export const userDefinedFieldDefinitions = defineEntity({
  name: "UserDefinedFieldDefinitions",
  type: "UserDefinedFieldDefinition",
  firstId: 29_682_801,
  root: ["create", "update"],
  fields: {
    createDate: field.datetime({ readOnly: true }),
    crmToProjectUdfId: field.long(),
    dataType: field.integer({ required: true, readOnly: "afterCreate", picklist: addedFieldKinds.dataTypes }),
    defaultValue: field.string(),
    description: field.string(),
    displayFormat: field.integer({ picklist: [] }),
    isActive: field.boolean({ initially: true }),
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
    udfType: field.integer({ required: true, readOnly: "afterCreate", picklist: addedFieldKinds.udfTypes }),
  },
});
