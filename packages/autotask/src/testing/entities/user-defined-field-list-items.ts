import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Choices of a list field the tenant added. */
export const userDefinedFieldListItems = defineEntity({
  name: "UserDefinedFieldListItems",
  type: "UserDefinedFieldListItem",
  firstId: 2_600_001,
  child: { of: "UserDefinedFields", segment: "ListItems", key: "udfFieldId", verbs: ["create", "update"] },
  fields: {
    createDate: field.datetime({ readOnly: true }),
    isActive: field.boolean({ initially: true }),
    udfFieldId: field.long({
      required: true,
      readOnly: "afterCreate",
      reference: "UserDefinedFieldDefinition",
      indexed: true,
    }),
    valueForDisplay: field.string({ required: true }),
    valueForExport: field.string({ required: true }),
  },
});
