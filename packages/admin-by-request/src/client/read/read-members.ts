import { AnswerMismatch } from "@msp/adapter-kit";

/** The members of a JSON object; throws `AnswerMismatch` for anything else. */
export function readMembers(value: unknown, path: string): { readonly [name: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AnswerMismatch(path, "an object", value);
  }
  return value as { readonly [name: string]: unknown };
}

/** The members of an object that may be missing: none at all then. */
export function readMembersIfAny(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: unknown })
    : {};
}
