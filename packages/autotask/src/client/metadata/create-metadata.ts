import type { AnswerParser } from "@msp/adapter-kit";
import { type Clock, NotFoundError } from "@msp/workflows/ports";
import type { Connection } from "../connection/create-connection.ts";
import { type EntityInformation, toEntityInformation } from "./entity-information.ts";
import { type FieldInformation, toFieldInformation } from "./field-information.ts";

/** How fresh metadata must be. */
export interface MetadataOptions {
  /** What was read longer ago, in milliseconds, is read again. @default 900_000 (15 minutes) */
  readonly maxAgeMs?: number | undefined;
}

/** What the tenant says about its entities, kept for a while. */
export interface Metadata {
  fields(entity: string, options?: MetadataOptions): Promise<readonly FieldInformation[]>;
  /** Empty for entities that have none. */
  userDefinedFields(entity: string, options?: MetadataOptions): Promise<readonly FieldInformation[]>;
  information(entity: string, options?: MetadataOptions): Promise<EntityInformation>;
}

/** Reads metadata on demand; several askers share one request, and failures are not kept. */
export function createMetadata(connection: Connection, clock: Clock): Metadata {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<unknown> }>();

  function read<T>(path: string, parse: AnswerParser<T>, { maxAgeMs = 900_000 }: MetadataOptions = {}): Promise<T> {
    const known = kept.get(path);
    if (known !== undefined && clock.now() - known.at < maxAgeMs) return known.value as Promise<T>;
    const value = connection.read({ method: "GET", path, parse });
    const entry = { at: clock.now(), value };
    kept.set(path, entry);
    value.catch(() => {
      if (kept.get(path) === entry) kept.delete(path);
    });
    return value;
  }

  return {
    fields: (entity, options) => read(`${entity}/entityInformation/fields`, toFieldInformation, options),
    userDefinedFields: (entity, options) =>
      read(`${entity}/entityInformation/userDefinedFields`, toFieldInformation, options).catch((error: unknown) => {
        if (error instanceof NotFoundError) return [];
        throw error;
      }),
    information: (entity, options) => read(`${entity}/entityInformation`, toEntityInformation, options),
  };
}
