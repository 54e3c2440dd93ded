import { AnswerMismatch } from "@msp/adapter-kit";
import { readMembers } from "./read-members.ts";

/** Reads `{ queryCount }`. */
export function toCount(value: unknown): number {
  const { queryCount } = readMembers(value, "");
  if (typeof queryCount !== "number") throw new AnswerMismatch("queryCount", "a number", queryCount);
  return queryCount;
}
