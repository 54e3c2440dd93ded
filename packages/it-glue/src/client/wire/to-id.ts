import { refusedHere } from "../refused-here.ts";

/** An id as callers may write it. Those that come back are text; ids of the European region do not fit a number safely. */
export type ResourceId = string | number;

/** An id as text, digit for digit. Throws `InvalidRequestError` for what is no id, also for a number too long to be exact. */
export function toId(value: unknown, name: string, operation: string): string {
  if (typeof value === "string" && /^\d{1,20}$/.test(value)) return value;
  if (Number.isSafeInteger(value) && (value as number) >= 0) return String(value);
  const why = typeof value === "number" ? `${value} is no whole number that is exact; pass it as text` : kindOf(value);
  throw refusedHere(operation, `${name} must be an id (digits), and ${why}.`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return `it is ${String(value)}`;
  return typeof value === "string" ? "the text given holds something else" : `it is ${typeof value}`;
}
