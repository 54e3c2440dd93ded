import type { EntityContext } from "../entity/create-entity-client.ts";
import type { MetadataOptions } from "../metadata/create-metadata.ts";
import { createReader, type Reader } from "../query/create-reader.ts";
import type { ReadOptions } from "../query/query-options.ts";
import type { QueryShape } from "../query/to-query-body.ts";
import { createWriter, type Writer } from "../write/create-writer.ts";
import type { WriteOptions } from "../write/write-options.ts";
import { learnDefinition } from "./learn-definition.ts";
import type { RoutedEntity } from "./routed-entity.ts";
import type { RoutedEntityClient } from "./routed-entity-client.ts";

type Options = QueryShape & ReadOptions;

/** An entity by name. Its definition is learned when it is first needed; from then on it works like a typed one. */
export function createRoutedClient<Routed extends RoutedEntity>(
  name: string,
  routed: Routed,
  { connection, metadata, updateRoutes }: EntityContext,
): RoutedEntityClient<Routed> {
  const definition = () => learnDefinition(name, routed, metadata);

  async function reader(): Promise<Reader> {
    return createReader(await definition(), connection);
  }

  async function writer(): Promise<Writer> {
    const learned = await definition();
    return createWriter(learned, connection, createReader(learned, connection), updateRoutes);
  }

  const reads = {
    async *query(filter: object, options?: Options) {
      yield* (await reader()).query(filter, options);
    },
    all: async (filter: object, options?: Options) => (await reader()).all(filter, options),
    page: async (filter: object, options?: Options) => (await reader()).page(filter, options),
    first: async (filter: object, options?: Options) => (await reader()).first(filter, options),
    count: async (filter: object, options?: ReadOptions) => (await reader()).count(filter, options),
    get: async (id: number, options?: ReadOptions) => (await reader()).get(id, options),
  };
  const childWrites = {
    create: async (parentId: number | undefined, fields: object, options?: WriteOptions) =>
      (await writer()).create(parentId, fields, options),
    update: async (parentId: number | undefined, changes: object, options?: WriteOptions) =>
      (await writer()).update(parentId, changes, options),
    delete: async (parentId: number | undefined, id: number, options?: WriteOptions) =>
      (await writer()).delete(parentId, id, options),
  };
  const rootWrites = {
    create: childWrites.create.bind(undefined, undefined),
    update: childWrites.update.bind(undefined, undefined),
    delete: childWrites.delete.bind(undefined, undefined),
  };
  const writes = Object.entries(routed.parent === undefined ? rootWrites : childWrites).filter(([verb]) =>
    routed.verbs.some((allowed) => allowed === verb),
  );

  // The routes decide both which methods are there and, through RoutedEntityClient, which of them the type has.
  return Object.freeze({
    definition,
    fields: (options?: MetadataOptions) => metadata.fields(name, options),
    information: (options?: MetadataOptions) => metadata.information(name, options),
    ...(routed.verbs.includes("query") ? reads : {}),
    ...Object.fromEntries(writes),
  }) as unknown as RoutedEntityClient<Routed>;
}
