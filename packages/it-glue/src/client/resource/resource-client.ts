import type { ResourceId } from "../wire/to-id.ts";
import type { WriteOptions } from "../write/write-options.ts";
import type { ResourceDefinition, ResourceOperation } from "./resource-definition.ts";
import type { ResourceChanges, ResourceDraft } from "./resource-draft.ts";
import type { ReadOptions, ResourceQuery, ShowInclude } from "./resource-query.ts";
import type { ResourceRecord } from "./resource-record.ts";

/** One page of a list. */
export interface ResourcePage<Item> {
  readonly records: readonly Item[];
  /** How many there are on all pages, where IT Glue says it. */
  readonly total: number | undefined;
  /** Reads the next page; undefined on the last one. */
  readonly next: (() => Promise<ResourcePage<Item>>) | undefined;
}

/** The record a route lies below: its id, or where there are several kinds of parents, its kind and id. */
export type ParentOf<Resource extends ResourceDefinition> = Resource extends {
  below: { paths: readonly [string] };
}
  ? ResourceId
  : { readonly type: NonNullable<Resource["below"]>["paths"][number]; readonly id: ResourceId };

/** How to read one record. */
export interface ShowOptions<Included extends string> extends ReadOptions {
  readonly include?: readonly Included[] | undefined;
}

type IncludeOf<Resource extends ResourceDefinition> = Resource["includes"][number];

/** What may be left out of a query, so that the query itself may be left out. */
type QueryArguments<Resource extends ResourceDefinition, Included extends string> =
  Record<never, never> extends ResourceQuery<Resource, Included>
    ? readonly [query?: ResourceQuery<Resource, Included>]
    : readonly [query: ResourceQuery<Resource, Included>];

/** Reading lists. Rows that contradict a filter are refused with `IgnoredFilterError`. `Place` is the parent's id where the route lies below one. */
export interface ListableResource<Resource extends ResourceDefinition, Place extends readonly unknown[]> {
  /** All records, page by page as they are asked for. */
  list<const Included extends IncludeOf<Resource> = never>(
    ...place: readonly [...Place, ...QueryArguments<Resource, Included>]
  ): AsyncGenerator<ResourceRecord<Resource, Included>, void, undefined>;
  /** All records in one array. */
  all<const Included extends IncludeOf<Resource> = never>(
    ...place: readonly [...Place, ...QueryArguments<Resource, Included>]
  ): Promise<readonly ResourceRecord<Resource, Included>[]>;
  /** The first page, and how to read on. */
  page<const Included extends IncludeOf<Resource> = never>(
    ...place: readonly [...Place, ...QueryArguments<Resource, Included>]
  ): Promise<ResourcePage<ResourceRecord<Resource, Included>>>;
  /** The only record there is. Throws `NotFoundError` for none and `ConflictError` for several, naming them: nothing is guessed. */
  one<const Included extends IncludeOf<Resource> = never>(
    ...place: readonly [...Place, ...QueryArguments<Resource, Included>]
  ): Promise<ResourceRecord<Resource, Included>>;
}

/** Reading one record. */
export interface ShowableResource<Resource extends ResourceDefinition, Place extends readonly unknown[]> {
  /** The record with this id, or undefined. */
  get<const Included extends ShowInclude<Resource> = never>(
    ...place: readonly [...Place, id: ResourceId, options?: ShowOptions<Included>]
  ): Promise<ResourceRecord<Resource, Included> | undefined>;
}

/** Creating one record. */
export interface CreatableResource<Resource extends ResourceDefinition, Place extends readonly unknown[]> {
  /** Creates a record. Never sent twice; `UnknownOutcomeError` means it may exist. */
  create(
    ...place: readonly [...Place, draft: ResourceDraft<Resource>, options?: WriteOptions]
  ): Promise<ResourceRecord<Resource>>;
}

/** Creating several records below one parent in one request. What a partial failure does is not documented. */
export interface BulkCreatableResource<Resource extends ResourceDefinition, Known extends PropertyKey> {
  createMany(
    parent: ParentOf<Resource>,
    drafts: readonly ResourceDraft<Resource, Known>[],
    options?: WriteOptions,
  ): Promise<readonly ResourceRecord<Resource>[]>;
}

/** Changing one record. */
export interface UpdatableResource<Resource extends ResourceDefinition, Place extends readonly unknown[]> {
  /** Changes the attributes named and leaves the others. Never sent twice. */
  update(
    ...place: readonly [...Place, id: ResourceId, changes: ResourceChanges<Resource>, options?: WriteOptions]
  ): Promise<ResourceRecord<Resource>>;
}

/** Changing several records in one request, always by id: IT Glue's form with filters is left out, because a mistyped one would change everything. */
export interface BulkUpdatableResource<Resource extends ResourceDefinition> {
  updateMany(
    changes: readonly { readonly id: ResourceId; readonly changes: ResourceChanges<Resource> }[],
    options?: WriteOptions,
  ): Promise<readonly ResourceRecord<Resource>[]>;
}

/** Deleting one record. */
export interface DeletableResource<Place extends readonly unknown[]> {
  /** Deletes a record. `NotFoundError` when it is gone already. */
  delete(...place: readonly [...Place, id: ResourceId, options?: WriteOptions]): Promise<void>;
}

/** Deleting by a list of ids, which for most resources is the only way there is. Never by filter. */
export interface BulkDeletableResource<Place extends readonly unknown[]> {
  deleteMany(...place: readonly [...Place, ids: readonly ResourceId[], options?: WriteOptions]): Promise<void>;
}

type BelowOperation<Resource extends ResourceDefinition> = Resource extends {
  below: { operations: readonly (infer Operation)[] };
}
  ? Operation
  : never;

type KnownField<Resource extends ResourceDefinition> = Resource extends {
  below: { field: infer Field extends string };
}
  ? Field
  : never;

/** The methods for an operation when it is at the resource's own path, at a parent's, or not there. */
type At<Resource extends ResourceDefinition, Operation extends ResourceOperation, Own, Below> =
  Operation extends BelowOperation<Resource> ? Below : Operation extends Resource["operations"][number] ? Own : unknown;

type Parent<Resource extends ResourceDefinition> = readonly [parent: ParentOf<Resource>];

/** What the client offers for one resource: exactly the operations IT Glue routes for it. */
export type ResourceClient<Resource extends ResourceDefinition> = { readonly definition: Resource } & At<
  Resource,
  "list",
  ListableResource<Resource, readonly []>,
  ListableResource<Resource, Parent<Resource>>
> &
  At<Resource, "show", ShowableResource<Resource, readonly []>, ShowableResource<Resource, Parent<Resource>>> &
  At<Resource, "create", CreatableResource<Resource, readonly []>, CreatableResource<Resource, Parent<Resource>>> &
  At<Resource, "createMany", unknown, BulkCreatableResource<Resource, KnownField<Resource>>> &
  At<Resource, "update", UpdatableResource<Resource, readonly []>, UpdatableResource<Resource, Parent<Resource>>> &
  At<Resource, "updateMany", BulkUpdatableResource<Resource>, unknown> &
  At<Resource, "delete", DeletableResource<readonly []>, DeletableResource<Parent<Resource>>> &
  At<Resource, "deleteMany", BulkDeletableResource<readonly []>, BulkDeletableResource<Parent<Resource>>>;
