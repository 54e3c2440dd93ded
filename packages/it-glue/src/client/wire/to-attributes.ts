import type { AttributeDefinition } from "../resource/resource-definition.ts";
import { concealSecrets } from "./conceal-secrets.ts";

/**
 * Attributes in snake_case, from either spelling. Only these names are rewritten, never what is inside: the keys of traits belong to the account.
 * Ids become text; secrets are left out.
 */
export function toAttributes(
  raw: { readonly [name: string]: unknown },
  definitions: { readonly [name: string]: AttributeDefinition } = {},
): { readonly [name: string]: unknown } {
  const attributes: { [name: string]: unknown } = {};
  for (const [spelling, value] of Object.entries(raw)) {
    const name = spelling.replaceAll("-", "_");
    // Where both spellings come, the documented one counts.
    if (name in attributes && name === spelling) continue;
    attributes[name] = readValue(value, definitions[name]);
  }
  const { traits, ...others } = attributes;
  const concealed = concealSecrets(others) as { readonly [name: string]: unknown };
  return traits === undefined ? concealed : { ...concealed, traits: concealInTraits(traits) };
}

function readValue(value: unknown, definition: AttributeDefinition | undefined): unknown {
  if (definition?.kind === "id" && typeof value === "number") return String(value);
  if (definition?.kind === "ids" && Array.isArray(value)) return value.map(String);
  return value;
}

/** A trait may be called `password` by whoever named it, and its value has to survive a merge; what tagged records bring along has not. */
function concealInTraits(traits: unknown): unknown {
  if (typeof traits !== "object" || traits === null || Array.isArray(traits)) return traits;
  return Object.fromEntries(Object.entries(traits).map(([key, value]) => [key, concealSecrets(value)]));
}
