import type { FieldDefinition } from "./field-definition.ts";

/** What can be done with an entity. `query` stands for every kind of reading. */
export type EntityVerb = "query" | "create" | "update" | "delete";

/** Where a child entity is written: below its parent, for example `/Tickets/1/Notes`. */
export interface ParentRoute {
  /** The parent's path segment, for example `Tickets`. */
  readonly entity: string;
  /** The segment below it, for example `Notes`. */
  readonly path: string;
  /** The child's field that holds the parent's id; without it, the path alone says it. */
  readonly field?: string;
}

/** An entity as data. Its `id` is understood and not among the fields. */
export interface EntityDefinition {
  /** The vendor's plural name, which is also the root path segment. */
  readonly name: string;
  readonly verbs: readonly EntityVerb[];
  /** Present when creating, updating and deleting go through a parent. Reading never does. */
  readonly parent?: ParentRoute;
  readonly hasUserDefinedFields?: true;
  /** Whether creates and updates honour `ImpersonationResourceId` (vendor documentation). */
  readonly takesImpersonation?: true;
  /** The only field a query may name, and only with equals. */
  readonly onlyFilter?: string;
  readonly fields: { readonly [name: string]: FieldDefinition };
}

/** The names of an entity's fields, `id` included. */
export type FieldName<Entity extends EntityDefinition> = (keyof Entity["fields"] & string) | "id";
