import type { Json } from "@msp/workflows/ports";
import type { FieldType } from "./field-definition.ts";

/**
 * A value as Autotask takes it for a field of this type, or what is wrong with it. Autotask itself is no help: text compared with a number
 * silently finds nothing.
 */
export function toJsonValue(type: FieldType, value: unknown): { readonly json: Json } | { readonly problem: string } {
  switch (type) {
    case "integer":
    case "long":
      return Number.isSafeInteger(value)
        ? { json: value as number }
        : { problem: `a whole number is needed, not ${kindOf(value)}` };
    case "double":
    case "decimal":
      return Number.isFinite(value)
        ? { json: value as number }
        : { problem: `a number is needed, not ${kindOf(value)}` };
    case "boolean":
      return typeof value === "boolean"
        ? { json: value }
        : { problem: `true or false is needed, not ${kindOf(value)}` };
    case "string":
    case "byte[]":
      return typeof value === "string" ? { json: value } : { problem: `text is needed, not ${kindOf(value)}` };
    case "datetime":
      return toJsonTime(value);
  }
}

function toJsonTime(value: unknown): { readonly json: Json } | { readonly problem: string } {
  const isTime =
    value instanceof Date
      ? !Number.isNaN(value.getTime())
      : typeof value === "string" && !Number.isNaN(Date.parse(value));
  if (!isTime) return { problem: `a Date or ISO 8601 text is needed, not ${kindOf(value)}` };
  return { json: value instanceof Date ? value.toISOString() : (value as string) };
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid Date" : "a Date";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return String(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
