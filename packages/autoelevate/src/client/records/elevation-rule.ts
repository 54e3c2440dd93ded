import { defineRecord, type RecordOf } from "./record-definition.ts";

/** What is decided without asking. */
export const elevationRule = defineRecord("ElevationRule", {
  id: "id",
  level: ["msp", "company", "location", "computer"],
  mspId: "text",
  companyId: "text",
  locationId: "text",
  computerId: "text",
  approved: "flag",
  elevationType: ["system", "admin", "user"],
  shouldIgnore: "flag",
  friendlyName: "text",
  identificationCriteria: "json?",
  createdAt: "number",
  updatedAt: "number",
});

/**
 * What is decided without asking. Only the id of its own level is set. No route makes, changes or removes one; a decision may leave one behind. Times are
 * milliseconds since 1970-01-01 UTC.
 */
export type ElevationRule = RecordOf<typeof elevationRule.fields>;
