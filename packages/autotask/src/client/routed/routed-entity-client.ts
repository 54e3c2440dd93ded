import type { AnyRecord } from "../answer/to-record.ts";
import type { EntityPage } from "../entity/entity-client.ts";
import type { EntityDefinition, EntityVerb } from "../entity/entity-definition.ts";
import type { MetadataOptions } from "../metadata/create-metadata.ts";
import type { EntityInformation } from "../metadata/entity-information.ts";
import type { FieldInformation } from "../metadata/field-information.ts";
import type { ReadOptions } from "../query/query-options.ts";
import type { QueryShape } from "../query/to-query-body.ts";
import type { WriteOptions } from "../write/write-options.ts";
import type { RoutedEntity } from "./routed-entity.ts";

/** Field names and conditions, in the form typed entities take them; what the tenant does not know is refused before anything is sent. */
export interface RoutedFilter {
  readonly [field: string]: unknown;
}

/** Values by field name. */
export interface RoutedFields {
  readonly [field: string]: unknown;
}

type Options = QueryShape & ReadOptions;

/** What every entity tells about itself. */
interface Described {
  /** The definition learned from the tenant. */
  definition(): Promise<EntityDefinition>;
  /** The fields as this tenant has them, with their picklists. Kept for 15 minutes. */
  fields(options?: MetadataOptions): Promise<readonly FieldInformation[]>;
  /** What this account may do with the entity. Kept for 15 minutes. */
  information(options?: MetadataOptions): Promise<EntityInformation>;
}

/** Reading; the same methods typed entities have. */
interface Readable {
  query(filter: RoutedFilter, options?: Options): AsyncGenerator<AnyRecord, void, undefined>;
  all(filter: RoutedFilter, options?: Options): Promise<readonly AnyRecord[]>;
  page(filter: RoutedFilter, options?: Options): Promise<EntityPage<AnyRecord>>;
  first(filter: RoutedFilter, options?: Options): Promise<AnyRecord | undefined>;
  count(filter: RoutedFilter, options?: ReadOptions): Promise<number>;
  get(id: number, options?: ReadOptions): Promise<AnyRecord | undefined>;
}

interface RootWrites {
  create(fields: RoutedFields, options?: WriteOptions): Promise<number>;
  update(changes: RoutedFields & { readonly id: number }, options?: WriteOptions): Promise<number>;
  delete(id: number, options?: WriteOptions): Promise<void>;
}

interface ChildWrites {
  create(parentId: number, fields: RoutedFields, options?: WriteOptions): Promise<number>;
  update(parentId: number, changes: RoutedFields & { readonly id: number }, options?: WriteOptions): Promise<number>;
  delete(parentId: number, id: number, options?: WriteOptions): Promise<void>;
}

type Writes<Routed extends RoutedEntity> = Pick<
  Routed extends { parent: object } ? ChildWrites : RootWrites,
  Exclude<Routed["verbs"][number], "query"> & Exclude<EntityVerb, "query">
>;

/** An entity reached by its name: the verbs Autotask routes for it, with fields checked against the tenant's own metadata at run time. */
export type RoutedEntityClient<Routed extends RoutedEntity> = Described &
  ("query" extends Routed["verbs"][number] ? Readable : unknown) &
  Writes<Routed>;
