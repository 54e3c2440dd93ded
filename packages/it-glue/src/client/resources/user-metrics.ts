import { defineResource } from "../resource/define-resource.ts";

/** Counts of what users did, by day. */
export const userMetrics = defineResource({
  type: "user_metrics",
  operations: ["list"],
  attributes: {
    user_id: { kind: "id" },
    organization_id: { kind: "id" },
    resource_type: { kind: "text" },
    created: { kind: "number" },
    viewed: { kind: "number" },
    edited: { kind: "number" },
    deleted: { kind: "number" },
    date: { kind: "date" },
  },
  filters: {
    user_id: { kind: "id" },
    organization_id: { kind: "id" },
    resource_type: { kind: "text" },
    date: { kind: "period" },
  },
  sorts: ["id", "created", "viewed", "edited", "deleted", "date"],
  includes: [],
  showIncludes: [],
});
