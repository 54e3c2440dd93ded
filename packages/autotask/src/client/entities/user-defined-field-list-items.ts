import { defineEntity } from "../entity/define-entity.ts";

/** The choices of a user-defined list field. A record holds the item's id, as text. */
export const userDefinedFieldListItems = defineEntity({
  name: "UserDefinedFieldListItems",
  verbs: ["query", "create", "update"],
  parent: { entity: "UserDefinedFields", path: "ListItems", field: "udfFieldId" },
  fields: {
    createDate: { type: "datetime", readOnly: true },
    isActive: { type: "boolean" },
    udfFieldId: { type: "long", required: true, readOnly: "after create", reference: "UserDefinedFieldDefinitions" },
    valueForDisplay: { type: "string", required: true },
    valueForExport: { type: "string", required: true },
  },
});
