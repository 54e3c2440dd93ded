import type { Json } from "../../ports/json.ts";

/** JSON text with sorted keys, so that equal values have equal bytes whatever order they were built in. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  // Every entry goes through here before it is committed, so this is written out rather than chained.
  const fields = value as { readonly [key: string]: Json | undefined };
  let text = "";
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
