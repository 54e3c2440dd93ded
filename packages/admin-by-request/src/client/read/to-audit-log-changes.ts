import { AnswerMismatch } from "@msp/adapter-kit";
import type { AuditLogChanges } from "../records/audit-log-entry.ts";
import { readMembers } from "./read-members.ts";
import { toAuditLogEntry } from "./to-audit-log-entry.ts";

/** Numbers of this size are a multiple of 128 in JavaScript, so what was read is off by at most 64. */
const spacing = 128n;

/**
 * Reads `{ entries, timeNow }`. `timeNow` counts hundreds of nanoseconds and has lost its last digits by the time JSON is read; the cursor therefore starts a
 * little earlier, which may repeat a change and never misses one.
 */
export function toAuditLogChanges(value: unknown): AuditLogChanges {
  const { entries, timeNow } = readMembers(value, "");
  if (!Array.isArray(entries)) throw new AnswerMismatch("entries", "a list", entries);
  if (typeof timeNow !== "number" || !Number.isInteger(timeNow))
    throw new AnswerMismatch("timeNow", "a number", timeNow);
  const cursor = Number.isSafeInteger(timeNow) ? BigInt(timeNow) : BigInt(timeNow) - spacing;
  return {
    entries: entries.map((entry, index) => toAuditLogEntry(entry, `entries[${index}]`)),
    cursor: String(cursor),
  };
}
