import { defineEntity } from "../entity/define-entity.ts";

/** Checklists kept for reuse. */
export const checklistLibraries = defineEntity({
  name: "ChecklistLibraries",
  verbs: ["query", "create", "update", "delete"],
  fields: {
    description: { type: "string" },
    entityType: { type: "integer", required: true, readOnly: "after create", picklist: true },
    isActive: { type: "boolean", required: true },
    name: { type: "string", required: true },
  },
});
