import { defineResource } from "../resource/define-resource.ts";

/** Folders of passwords, below an organization (from another client, 2026; unconfirmed). */
export const passwordFolders = defineResource({
  type: "password_folders",
  operations: [],
  below: { paths: ["organizations"], operations: ["list", "show", "create", "update", "deleteMany"] },
  attributes: {
    organization_id: { kind: "id" },
    name: { kind: "text", write: "always", required: true },
    parent_id: { kind: "id", write: "always" },
    restricted: { kind: "boolean", write: "always" },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
  },
  filters: {},
  sorts: [],
  includes: ["user_resource_accesses", "group_resource_accesses", "authorized_users", "ancestors"],
  showIncludes: [],
});
