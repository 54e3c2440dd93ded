import { refusedHere } from "../refused-here.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as it may stand in an address; throws `InvalidRequestError` for what is none. */
export function recordId(operation: string, name: string, value: unknown): string {
  if (typeof value === "string" && uuid.test(value)) return value;
  throw refusedHere(
    operation,
    `"${name}" must be an id such as a1b2c3d4-e5f6-7890-abcd-ef1234567890, not ${JSON.stringify(value)}.`,
  );
}
