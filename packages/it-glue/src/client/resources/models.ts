import { defineResource } from "../resource/define-resource.ts";

/** Models, as the account knows them. */
export const models = defineResource({
  type: "models",
  operations: ["list", "show", "create", "update", "updateMany"],
  below: { paths: ["manufacturers"], operations: ["createMany"], field: "manufacturer_id" },
  attributes: {
    name: { kind: "text", write: "always", required: true },
    created_at: { kind: "instant" },
    updated_at: { kind: "instant" },
    manufacturer_id: { kind: "id", write: "always" },
  },
  filters: {
    id: { kind: "id" },
  },
  sorts: ["id", "name", "manufacturer_id", "created_at", "updated_at"],
  includes: [],
  showIncludes: [],
});
