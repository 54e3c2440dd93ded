import type { EntityName } from "../entities/entities.ts";
import type { Verb } from "../model/entity-definition.ts";

/** What a security level may do with one entity. */
export type Access = Verb | "query";

/** A security level. What is not named is allowed; `"None"` for a whole entity takes everything away. */
export type Permissions = Readonly<
  Partial<Record<EntityName, "All" | "None" | Readonly<Partial<Record<Access, "All" | "None">>>>>
>;

/** Whether a security level grants an access, in the word entity information uses. */
export const accessOf = (permissions: Permissions, entity: EntityName, access: Access): "All" | "None" => {
  const granted = permissions[entity] ?? "All";
  return typeof granted === "string" ? granted : (granted[access] ?? "All");
};
