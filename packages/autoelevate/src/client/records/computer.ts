import { defineRecord, type RecordOf } from "./record-definition.ts";

/** A machine with an agent. */
export const computer = defineRecord("Computer", {
  id: "id",
  machineName: "text",
  operatingSystem: { name: "text", version: "text" },
  locationId: "text",
  companyId: "text",
  elevationMode: ["audit", "live", "policy", "technicianBypass"],
  lastCheckedInAt: "number",
  createdAt: "number",
  updatedAt: "number",
});

/**
 * A machine with an agent. Only in mode `live` may a user ask for elevation (vendor documentation). Machine names repeat between customers. Times are
 * milliseconds since 1970-01-01 UTC.
 */
export type Computer = RecordOf<typeof computer.fields>;
