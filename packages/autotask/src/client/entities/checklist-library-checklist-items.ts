import { defineEntity } from "../entity/define-entity.ts";

/** The items of a checklist library. */
export const checklistLibraryChecklistItems = defineEntity({
  name: "ChecklistLibraryChecklistItems",
  verbs: ["query", "create", "update", "delete"],
  parent: { entity: "ChecklistLibraries", path: "ChecklistItems", field: "checklistLibraryID" },
  fields: {
    checklistLibraryID: { type: "integer", required: true, readOnly: "after create", reference: "ChecklistLibraries" },
    isImportant: { type: "boolean" },
    itemName: { type: "string", required: true },
    knowledgebaseArticleID: { type: "integer" },
    position: { type: "integer" },
  },
});
