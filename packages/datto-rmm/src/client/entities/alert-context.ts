import type { FieldReader } from "../answer/read-fields.ts";

/**
 * What the monitor saw. Only `@class`, the kind, can be relied on: reports disagree on how far the rest follows the documentation, so every other field
 * is handed over as it came.
 */
export type AlertContext = { readonly "@class": string | null; readonly [field: string]: unknown };

/** Reads an alert's context; null where there is none. */
export const readAlertContext: FieldReader<AlertContext | null> = (value) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const kind: unknown = (value as { "@class"?: unknown })["@class"];
  return { ...value, "@class": typeof kind === "string" ? kind : null };
};
