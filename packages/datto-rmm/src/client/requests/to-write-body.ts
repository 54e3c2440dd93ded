import type { Json } from "@msp/workflows/ports";
import { refusedHere } from "../refused-here.ts";

/** The fields a body may have: a word for each, and whether it has to be there. */
export type BodyFields = { readonly [name: string]: "text" | "text!" | "number" | "yes or no" | "date" | "any" };

/**
 * A body of exactly the named fields. Throws `InvalidRequestError` for a field that does not exist, one of the wrong kind, and a missing one that has to be
 * there (`!`), because the service ignores some mistakes in silence.
 */
export function toWriteBody(operation: string, fields: BodyFields, draft: object): { readonly [name: string]: Json } {
  const body: { [name: string]: Json } = {};
  for (const [name, value] of Object.entries(draft)) {
    const kind = fields[name];
    if (kind === undefined)
      throw refusedHere(operation, `there is no field "${name}". It takes ${Object.keys(fields).join(", ")}.`);
    if (value === undefined) continue;
    if (value !== null && !fits(kind, value)) throw refusedHere(operation, `${name} must be ${kindNames[kind]}.`);
    body[name] = value;
  }
  for (const [name, kind] of Object.entries(fields)) {
    const value = body[name];
    if (kind === "text!" && (value === undefined || value === null || value === ""))
      throw refusedHere(operation, `${name} is missing.`);
  }
  return body;
}

const kindNames = {
  text: "a text",
  "text!": "a text",
  number: "a number",
  "yes or no": "true or false",
  date: "a date such as 2027-01-31",
  any: "a value",
} as const;

function fits(kind: keyof typeof kindNames, value: unknown): boolean {
  if (kind === "any") return true;
  if (kind === "number") return typeof value === "number" && Number.isFinite(value);
  if (kind === "yes or no") return typeof value === "boolean";
  if (typeof value !== "string") return false;
  return kind !== "date" || (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)));
}
