import { defineRecord, type RecordOf } from "./record-definition.ts";

/** A customer. */
export const company = defineRecord("Company", {
  id: "id",
  name: "text",
  initials: "text",
  managementSystemCompanyId: "text",
  createdAt: "number",
  updatedAt: "number",
});

/**
 * A customer. `managementSystemCompanyId` is meant to be the PSA's id and is often just the name again (measured by an integrator): a hint, never a key.
 * Times are milliseconds since 1970-01-01 UTC.
 */
export type Company = RecordOf<typeof company.fields>;
