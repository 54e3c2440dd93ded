import type { ResourceDefinition } from "./resource-definition.ts";

/** A definition with its exact type, frozen. */
export function defineResource<const Resource extends ResourceDefinition>(definition: Resource): Resource {
  return Object.freeze(definition);
}
