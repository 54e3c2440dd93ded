import { defineRecord, type RecordOf } from "./record-definition.ts";

/** A site of a customer. */
export const location = defineRecord("Location", {
  id: "id",
  name: "text",
  companyId: "text",
  companyName: "text",
  createdAt: "number",
  updatedAt: "number",
});

/** A site of a customer. Times are milliseconds since 1970-01-01 UTC. */
export type Location = RecordOf<typeof location.fields>;
