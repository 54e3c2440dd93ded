import type { Json } from "../../ports/json.ts";

/** JSON text with sorted keys, so that equal values have equal bytes whatever order they were built in. */
export function canonicalJson(value: Json): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(",")}]`;
  // Every entry goes through here before it is committed, so this is written out rather than chained.
  const fields = value as { readonly [key: string]: Json | undefined };
  let text = "";
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) text += `${text === "" ? "" : ","}${quoted(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** Nothing in here is escaped in JSON; most names and many texts are like that, and asking is cheaper than having them looked through for escapes. */
const plain = /^[\w .:/@#-]*$/;

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));
