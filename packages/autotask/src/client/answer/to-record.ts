import { AnswerMismatch } from "@msp/adapter-kit";
import { readMembers } from "./read-members.ts";

/** A record as it came, with nothing but a numeric `id` certain. */
export interface AnyRecord {
  readonly id: number;
  readonly [field: string]: unknown;
}

/** Keeps every field of a record, known or not. */
export function toRecord(value: unknown, path: string): AnyRecord {
  const record = readMembers(value, path);
  if (typeof record.id !== "number") throw new AnswerMismatch(`${path}.id`, "a number", record.id);
  return record as AnyRecord;
}
