import { defineResource } from "../resource/define-resource.ts";

/** Templates of checklists; an account with an API key can read them (reported). */
export const checklistTemplates = defineResource({
  type: "checklist_templates",
  operations: ["list", "show"],
  attributes: {
    name: { kind: "text" },
    description: { kind: "text" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {},
  sorts: [],
  includes: [],
  showIncludes: [],
});
