import { AnswerMismatch } from "@msp/adapter-kit";
import type { ResourceDefinition } from "../resource/resource-definition.ts";
import { readMembers } from "./read-members.ts";
import { type AnyRecord, toIncluded, toRecord } from "./to-record.ts";

/** Reads `{ data }` with one record. */
export function toSingle(value: unknown, definition: ResourceDefinition, includes: readonly string[] = []): AnyRecord {
  const { data, included } = readMembers(value, "");
  return toRecord(data, "data", definition, includes, toIncluded(included));
}

/** Reads `{ data }` with the records of a bulk request. */
export function toSeveral(value: unknown, definition: ResourceDefinition): readonly AnyRecord[] {
  const { data } = readMembers(value, "");
  if (!Array.isArray(data)) throw new AnswerMismatch("data", "a list", data);
  return data.map((item, index) => toRecord(item, `data[${index}]`, definition, [], new Map()));
}
