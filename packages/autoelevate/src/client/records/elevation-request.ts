import { defineRecord, type RecordOf } from "./record-definition.ts";

/** What a user asked to run with more rights. */
export const elevationRequest = defineRecord("ElevationRequest", {
  id: "id",
  computerId: "text",
  approvalState: ["PENDING", "APPROVED", "DENIED", "WITHDRAWN"],
  requestedBy: "text",
  targetDescription: "text",
  createdAt: "number",
  denialReason: "text?",
});

/**
 * What a user asked to run with more rights. It carries no hash, publisher, path, company or reason, does not say whether it is for a file or a session, and
 * never says who decided. `createdAt` is milliseconds since 1970-01-01 UTC.
 */
export type ElevationRequestRecord = RecordOf<typeof elevationRequest.fields>;
