import { defineRecord, type RecordOf } from "./record-definition.ts";

/** A change somebody made to users or settings. */
export const auditLogEntry = defineRecord("AuditLogEntry", {
  id: "id",
  action: "text",
  entityType: "text",
  entityId: "text",
  actor: { id: "text", type: "text", name: "text" },
  occurredAt: "number",
  diff: "json?",
});

/**
 * A change somebody made to users or settings in the last 30 days. Decisions about elevation are not in it. `occurredAt` is milliseconds since 1970-01-01
 * UTC.
 */
export type AuditLogEntry = RecordOf<typeof auditLogEntry.fields>;
