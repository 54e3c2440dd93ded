import { AnswerMismatch } from "@msp/adapter-kit";
import { readMembers } from "./read-members.ts";
import { type AnyRecord, toRecord } from "./to-record.ts";

/** Reads `{ item }`, or the one record of `{ items }`, which attachments answer with. `{ item: null }` is a record that does not exist. */
export function toItem(value: unknown): AnyRecord | undefined {
  const members = readMembers(value, "");
  if ("item" in members) return members.item === null ? undefined : toRecord(members.item, "item");
  if (!Array.isArray(members.items)) throw new AnswerMismatch("item", "an object or null", members.item);
  return members.items.length === 0 ? undefined : toRecord(members.items[0], "items[0]");
}
