import type { EntityVerb } from "../entity/entity-definition.ts";

/** The routes of an entity whose fields are not known beforehand. */
export interface RoutedEntity {
  readonly verbs: readonly EntityVerb[];
  /** Present when creating, updating and deleting go through a parent. Reading never does. */
  readonly parent?: { readonly entity: string; readonly path: string };
}
