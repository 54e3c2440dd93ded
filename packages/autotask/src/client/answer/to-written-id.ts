import { AnswerMismatch } from "@msp/adapter-kit";
import { readMembers } from "./read-members.ts";

/** Reads `{ itemId }`: the record that was created or changed. */
export function toWrittenId(value: unknown): number {
  const { itemId } = readMembers(value, "");
  if (typeof itemId !== "number") throw new AnswerMismatch("itemId", "a number", itemId);
  return itemId;
}
