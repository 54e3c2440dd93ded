import type { Connection } from "../connection/create-connection.ts";
import type { Metadata } from "../metadata/create-metadata.ts";
import { createReader } from "../query/create-reader.ts";
import { createWriter } from "../write/create-writer.ts";
import type { UpdateRoutes } from "../write/update-routes.ts";
import type { WriteOptions } from "../write/write-options.ts";
import type { EntityClient } from "./entity-client.ts";
import type { EntityDefinition } from "./entity-definition.ts";

/** What all entities of a client share. */
export interface EntityContext {
  readonly connection: Connection;
  readonly metadata: Metadata;
  readonly updateRoutes: UpdateRoutes;
}

/** Gives an entity the methods its definition allows. */
export function createEntityClient<Entity extends EntityDefinition>(
  definition: Entity,
  { connection, metadata, updateRoutes }: EntityContext,
): EntityClient<Entity> {
  const { name, verbs, parent } = definition;
  const reader = createReader(definition, connection);
  const writer = createWriter(definition, connection, reader, updateRoutes);

  const described = {
    definition,
    fields: metadata.fields.bind(undefined, name),
    userDefinedFields: metadata.userDefinedFields.bind(undefined, name),
    information: metadata.information.bind(undefined, name),
  };
  const written =
    parent !== undefined
      ? { create: writer.create, update: writer.update, delete: writer.delete }
      : {
          create: (fields: object, options?: WriteOptions) => writer.create(undefined, fields, options),
          update: (changes: object, options?: WriteOptions) => writer.update(undefined, changes, options),
          delete: (id: number, options?: WriteOptions) => writer.delete(undefined, id, options),
        };
  const allowed = Object.entries(written).filter(([verb]) => verbs.some((allowedVerb) => allowedVerb === verb));
  const client = { ...described, ...(verbs.includes("query") ? reader : {}), ...Object.fromEntries(allowed) };
  // The definition decides both which methods are there and, through EntityClient, which of them the type has.
  return Object.freeze(client) as unknown as EntityClient<Entity>;
}
