import { defineRecord, type RecordOf } from "./record-definition.ts";

/** A stretch of time with more rights. */
export const elevatedSession = defineRecord("ElevatedSession", {
  id: "id",
  computerId: "text",
  userName: "text",
  status: ["active", "completed", "expired"],
  startedAt: "number",
  endedAt: "number",
  durationMs: "number",
});

/**
 * A stretch of time with more rights. `endedAt` is when it was planned to end and stays so when it ends early; `expired` means that the time is over and no agent
 * reported its end. Times are milliseconds since 1970-01-01 UTC.
 */
export type ElevatedSession = RecordOf<typeof elevatedSession.fields>;
