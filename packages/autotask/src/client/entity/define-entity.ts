import type { EntityDefinition } from "./entity-definition.ts";

/**
 * Declares an entity as data; every type the client offers for it is inferred from this. Use it to reach an entity the client does not know yet.
 *
 * @example
 * ```ts
 * import { createAutotaskClient, defineEntity } from "@msp/autotask";
 *
 * const departments = defineEntity({
 *   name: "Departments",
 *   verbs: ["query"],
 *   fields: { name: { type: "string" }, isActive: { type: "boolean" } },
 * });
 * const helpDesk = await createAutotaskClient().entity(departments).first({ name: "Help Desk" });
 * ```
 */
export function defineEntity<const Entity extends EntityDefinition>(definition: Entity): Entity {
  return Object.freeze({ ...definition, fields: Object.freeze({ ...definition.fields }) });
}
