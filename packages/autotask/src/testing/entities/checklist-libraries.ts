import { choices } from "../model/choices.ts";
import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Checklists kept for reuse. */
export const checklistLibraries = defineEntity({
  name: "ChecklistLibraries",
  type: "ChecklistLibrary",
  firstId: 201,
  root: ["create", "update", "delete"],
  fields: {
    description: field.string(),
    entityType: field.integer({
      required: true,
      readOnly: "afterCreate",
      picklist: choices({ 1: "Task", 2: "Ticket" }),
      initially: 2,
    }),
    isActive: field.boolean({ required: true, initially: true }),
    name: field.string({ required: true, maxLength: 50, marker: true }),
  },
});
