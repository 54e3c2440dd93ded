import { defineResource } from "../resource/define-resource.ts";

/** Checklists. Creating one and ticking its tasks is closed to API keys; a whole list can be marked done (reported). */
export const checklists = defineResource({
  type: "checklists",
  operations: ["list", "show", "update", "updateMany", "deleteMany"],
  attributes: {
    organization_id: { kind: "id" },
    checklist_template_id: { kind: "id" },
    name: { kind: "text", write: "update" },
    description: { kind: "text", write: "update" },
    completed: { kind: "boolean", write: "update" },
    completed_at: { kind: "instant" },
    due_date: { kind: "date", write: "update" },
    assignee_id: { kind: "id", write: "update" },
    restricted: { kind: "boolean", write: "update" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {
    id: { kind: "id" },
    organization_id: { kind: "id" },
  },
  sorts: ["completed", "created_at", "updated_at"],
  includes: ["attachments", "checklist_tasks", "user_resource_accesses", "group_resource_accesses"],
  showIncludes: ["recent_versions", "related_items", "authorized_users"],
});
