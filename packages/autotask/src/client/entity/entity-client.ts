import type { MetadataOptions } from "../metadata/create-metadata.ts";
import type { EntityInformation } from "../metadata/entity-information.ts";
import type { FieldInformation } from "../metadata/field-information.ts";
import type { QueryFilter } from "../query/query-filter.ts";
import type { QueryOptions, ReadOptions } from "../query/query-options.ts";
import type { WriteOptions } from "../write/write-options.ts";
import type { EntityDefinition, FieldName } from "./entity-definition.ts";
import type { EntityChanges, EntityDraft } from "./entity-draft.ts";
import type { EntityRecord, SelectedRecord } from "./entity-record.ts";

/** One page of a query. */
export interface EntityPage<Item> {
  readonly items: readonly Item[];
  /** Reads the next page; undefined on the last one. */
  readonly next: (() => Promise<EntityPage<Item>>) | undefined;
}

/** What every entity tells about itself. */
export interface DescribedEntity<Entity extends EntityDefinition> {
  readonly definition: Entity;
  /** The fields as this tenant has them, with their picklists. Kept for 15 minutes. */
  fields(options?: MetadataOptions): Promise<readonly FieldInformation[]>;
  /** The fields this tenant added; empty for entities that cannot have any. Kept for 15 minutes. */
  userDefinedFields(options?: MetadataOptions): Promise<readonly FieldInformation[]>;
  /** What this account may do with the entity. Kept for 15 minutes. */
  information(options?: MetadataOptions): Promise<EntityInformation>;
}

/** Reading. Records come ordered by id; a missing permission often shows as an empty answer (vendor documentation). */
export interface QueryableEntity<Entity extends EntityDefinition> {
  /** All matching records, page by page as they are asked for. */
  query<const Selected extends FieldName<Entity> = FieldName<Entity>>(
    filter: QueryFilter<Entity>,
    options?: QueryOptions<Entity, Selected>,
  ): AsyncGenerator<SelectedRecord<Entity, Selected>, void, undefined>;
  /** All matching records in one list. */
  all<const Selected extends FieldName<Entity> = FieldName<Entity>>(
    filter: QueryFilter<Entity>,
    options?: QueryOptions<Entity, Selected>,
  ): Promise<readonly SelectedRecord<Entity, Selected>[]>;
  /** The first page, and how to read on. */
  page<const Selected extends FieldName<Entity> = FieldName<Entity>>(
    filter: QueryFilter<Entity>,
    options?: QueryOptions<Entity, Selected>,
  ): Promise<EntityPage<SelectedRecord<Entity, Selected>>>;
  /** The matching record with the lowest id, if there is one. */
  first<const Selected extends FieldName<Entity> = FieldName<Entity>>(
    filter: QueryFilter<Entity>,
    options?: Omit<QueryOptions<Entity, Selected>, "pageSize">,
  ): Promise<SelectedRecord<Entity, Selected> | undefined>;
  /** How many records match. */
  count(filter: QueryFilter<Entity>, options?: ReadOptions): Promise<number>;
  /** The record with this id, or undefined. A record just created may take a moment to be found. */
  get(id: number, options?: ReadOptions): Promise<EntityRecord<Entity> | undefined>;
}

/** Creating at the entity's own path. */
export interface CreatableEntity<Entity extends EntityDefinition> {
  /** Creates a record and gives its id. Never sent twice; `UnknownOutcomeError` means it may exist. */
  create(fields: EntityDraft<Entity>, options?: WriteOptions): Promise<number>;
}

/** Creating below a parent. */
export interface CreatableChild<Entity extends EntityDefinition> {
  /** Creates a record below a parent and gives its id. Never sent twice; `UnknownOutcomeError` means it may exist. */
  create(parentId: number, fields: EntityDraft<Entity>, options?: WriteOptions): Promise<number>;
}

/** Changing at the entity's own path. */
export interface UpdatableEntity<Entity extends EntityDefinition> {
  /** Changes the fields named and leaves the others; gives the id. */
  update(changes: EntityChanges<Entity>, options?: WriteOptions): Promise<number>;
}

/** Changing below a parent. */
export interface UpdatableChild<Entity extends EntityDefinition> {
  /** Changes the fields named and leaves the others; gives the id. */
  update(parentId: number, changes: EntityChanges<Entity>, options?: WriteOptions): Promise<number>;
}

/** Deleting at the entity's own path. */
export interface DeletableEntity {
  /** Deletes a record. `NotFoundError` when it is gone already. */
  delete(id: number, options?: WriteOptions): Promise<void>;
}

/** Deleting below a parent. */
export interface DeletableChild {
  /** Deletes a record. `NotFoundError` when it is gone already. */
  delete(parentId: number, id: number, options?: WriteOptions): Promise<void>;
}

type Can<Entity extends EntityDefinition, Verb, Methods> = Verb extends Entity["verbs"][number] ? Methods : unknown;

type Writable<Entity extends EntityDefinition> = Entity extends { parent: object }
  ? Can<Entity, "create", CreatableChild<Entity>> &
      Can<Entity, "update", UpdatableChild<Entity>> &
      Can<Entity, "delete", DeletableChild>
  : Can<Entity, "create", CreatableEntity<Entity>> &
      Can<Entity, "update", UpdatableEntity<Entity>> &
      Can<Entity, "delete", DeletableEntity>;

/** What the client offers for one entity: exactly the verbs Autotask routes for it. */
export type EntityClient<Entity extends EntityDefinition> = DescribedEntity<Entity> &
  Can<Entity, "query", QueryableEntity<Entity>> &
  Writable<Entity>;
