import { defineRecord, type RecordOf } from "./record-definition.ts";

/** Something that wanted more rights, whether or not anybody was asked. */
export const elevationEvent = defineRecord("ElevationEvent", {
  id: "id",
  computerId: "text",
  computerName: "text",
  companyName: "text",
  locationName: "text",
  data: { trigger: "json?", user: { name: "text" }, ruleThatApplied: "json?" },
  createdAt: "number",
});

/**
 * Something that wanted more rights. `data.trigger` is said to hold path, hash and signer, in a shape that is not documented, and may be null; nothing links
 * it to a request. `createdAt` is milliseconds since 1970-01-01 UTC.
 */
export type ElevationEvent = RecordOf<typeof elevationEvent.fields>;
