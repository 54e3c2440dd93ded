import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** The items of a checklist library. */
export const checklistLibraryChecklistItems = defineEntity({
  name: "ChecklistLibraryChecklistItems",
  type: "ChecklistLibraryChecklistItem",
  firstId: 2_001,
  child: {
    of: "ChecklistLibraries",
    segment: "ChecklistItems",
    key: "checklistLibraryID",
    verbs: ["create", "update", "delete"],
  },
  fields: {
    checklistLibraryID: field.integer({
      required: true,
      readOnly: "afterCreate",
      reference: "ChecklistLibrary",
      indexed: true,
    }),
    isImportant: field.boolean({ initially: false }),
    itemName: field.string({ required: true, maxLength: 255 }),
    knowledgebaseArticleID: field.integer(),
    position: field.integer(),
  },
});
