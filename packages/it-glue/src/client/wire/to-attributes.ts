import type { AttributeDefinition } from "../resource/resource-definition.ts";
import { concealSecrets, isSecretName } from "./conceal-secrets.ts";
import { inSnakeCase } from "./in-snake-case.ts";

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
    const name = inSnakeCase(spelling);
    if (isSecretName(name) || name === "__proto__") continue;
    // Where both spellings come, the documented one counts.
    if (name === spelling && Object.hasOwn(attributes, name)) continue;
    const read = readValue(value, definitions[name]);
    attributes[name] = name === "traits" ? concealInTraits(read) : concealSecrets(read);
  }
  return attributes;
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
