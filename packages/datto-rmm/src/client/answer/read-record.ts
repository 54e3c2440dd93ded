import { AnswerMismatch } from "@msp/adapter-kit";
import type { FieldReader } from "./read-fields.ts";

/** The members of a JSON object; throws `AnswerMismatch` for anything else. */
export function readMembers(value: unknown, path: string): { readonly [name: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new AnswerMismatch(path, "an object", value);
  return value as { readonly [name: string]: unknown };
}

/** A record of the named fields. Fields nobody named stay on it as they came, so that what a new build adds can be had today. */
export const readRecord =
  <const Fields extends { readonly [name: string]: FieldReader<unknown> }>(
    fields: Fields,
  ): FieldReader<{ readonly [Name in keyof Fields]: ReturnType<Fields[Name]> }> =>
  (value, path) => {
    const members = readMembers(value, path);
    const record: { [name: string]: unknown } = { ...members };
    for (const [name, reader] of Object.entries(fields)) record[name] = reader(members[name], `${path}.${name}`);
    return record as { [Name in keyof Fields]: ReturnType<Fields[Name]> };
  };
