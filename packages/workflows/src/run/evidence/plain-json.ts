import type { Json } from "../../ports/json.ts";
import type { JsonValue } from "../../render/json-value.ts";

type Plain = typeof JsonValue._zod.output;

/** The journal's JSON as the published schema types it; nothing is changed. */
export const plainJson = (value: Json): Plain => value as Plain;

/** The same for values by name. */
export const plainFields = (fields: { readonly [name: string]: Json }): Record<string, Plain> =>
  fields as Record<string, Plain>;
