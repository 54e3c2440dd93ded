import type { Field } from "./field.ts";

/** A write as the routes know it. `update` covers PATCH and PUT. */
export type Verb = "create" | "update" | "delete";

/** Where an entity is written when it hangs below another one. */
export interface ChildRoute {
  /** The parent's plural name, for example `Tickets`. */
  readonly of: string;
  /** The path segment below the parent, for example `Notes` in `/Tickets/1/Notes`. */
  readonly segment: string;
  /** The field that holds the parent's id. */
  readonly key: string;
  readonly verbs: readonly Verb[];
}

/** One entity as data: everything the generic engine needs to serve it. */
export interface EntityDefinition<
  Name extends string = string,
  Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>,
> {
  /** Plural name and root path segment, for example `Tickets`. */
  readonly name: Name;
  /** Singular name as error texts and references use it, for example `Ticket`. */
  readonly type: string;
  /** The id the first record gets; differs per entity so that mixed-up ids show in tests. */
  readonly firstId: number;
  /** `false` for entities that can only be created, such as the attachment of a checklist library to a ticket. Default true. */
  readonly queryable?: false;
  /** Writes routed at `/{Name}`. Default none. */
  readonly root?: readonly Verb[];
  readonly child?: ChildRoute;
  readonly hasUserDefinedFields?: true;
  /** Whether creates and updates honour `ImpersonationResourceId`. */
  readonly supportsImpersonation?: true;
  /** The one field a query may name, with `eq` and nothing else. */
  readonly onlyFilter?: string;
  /** A read by id answers in the shape of a query. */
  readonly readsAsList?: true;
  /** Fields a query leaves out and only a read by id shows. */
  readonly onlyById?: readonly string[];
  /** All fields but `id`, which every entity has. */
  readonly fields: Fields;
}

/** Keeps an entity's own name and field names in its type, from which record types are derived. */
export const defineEntity = <const Name extends string, Fields extends Readonly<Record<string, Field>>>(
  definition: EntityDefinition<Name, Fields>,
): EntityDefinition<Name, Fields> => definition;
