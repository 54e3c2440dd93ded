import type { Field } from "../model/field.ts";
import type { Scalar } from "../model/scalar.ts";
import { fromWireDate, toWireDate } from "../store/wire-date.ts";
import { Refusal } from "./refusal.ts";

const dayMs = 86_400_000;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

const unexpected = (value: unknown): Refusal =>
  new Refusal(`Unexpected character encountered while parsing value: ${JSON.stringify(value).charAt(0)}`);

const unconvertible = (name: string, value: unknown, type: string): Refusal =>
  new Refusal(`Could not convert string to ${type}: ${String(value)}. Path '${name}'.`);

const toNumber = (name: string, value: unknown, whole: boolean): number => {
  if (typeof value === "boolean") throw unexpected(value);
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) {
    throw unconvertible(name, value, whole ? "integer" : "double");
  }
  return number;
};

const toBoolean = (name: string, value: unknown): boolean => {
  if (typeof value === "boolean") return value;
  if (value === 0 || value === 1) return value === 1;
  const text = String(value).toLowerCase();
  if (text !== "true" && text !== "false") throw unconvertible(name, value, "boolean");
  return text === "true";
};

const toInstant = (name: string, value: unknown, dateOnly: boolean): string => {
  const instant = typeof value === "string" ? fromWireDate(value) : Number.NaN;
  if (Number.isNaN(instant)) throw unconvertible(name, value, "DateTime");
  return toWireDate(dateOnly ? Math.floor(instant / dayMs) * dayMs : instant);
};

/** Brings a value of a body to its field's type, the way the service's JSON reader does; refuses what it cannot read. */
export const coerceValue = (name: string, field: Field, value: unknown): Scalar => {
  if (value === null || value === undefined) return null;
  if (typeof value === "object") throw unexpected(value);
  switch (field.type) {
    case "integer":
    case "long":
      return toNumber(name, value, true);
    case "double":
      return toNumber(name, value, false);
    case "boolean":
      return toBoolean(name, value);
    case "datetime":
      return toInstant(name, value, field.dateOnly === true);
    case "byte[]":
      if (typeof value !== "string" || !base64.test(value)) throw unconvertible(name, value, "byte[]");
      return value;
    default:
      return String(value);
  }
};
