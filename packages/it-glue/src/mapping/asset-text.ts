import { htmlToText } from "./html-to-text.ts";
import type { AssetField } from "./misfit-of-record-type.ts";

/** What a flexible asset says, a line for each field under the field's name. Passwords, files and fields nobody knows are left out. */
export function assetText(traits: { readonly [key: string]: unknown }, fields: readonly AssetField[]): string {
  return fields
    .filter(({ kind }) => !["Password", "Upload", "Header"].includes(kind))
    .flatMap(({ key, name }) => {
      const said = sayTrait(traits[key]);
      return said === "" ? [] : [`${name}: ${said}`];
    })
    .join("\n");
}

function sayTrait(value: unknown): string {
  if (typeof value === "string") return htmlToText(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  const { values } = (value ?? {}) as { readonly values?: unknown };
  if (!Array.isArray(values)) return "";
  return values
    .flatMap((one: { readonly name?: unknown } | null) => (typeof one?.name === "string" ? [one.name] : []))
    .join(", ");
}
