import type { Lane } from "@msp/adapter-kit";
import type { EntityDefinition, FieldName } from "../entity/entity-definition.ts";

/** How to ask. */
export interface ReadOptions {
  /** `bulk` lets urgent requests pass. @default "urgent" */
  readonly lane?: Lane | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970-01-01 UTC; nothing is sent after it. @default never */
  readonly notAfter?: number | undefined;
}

/** How to query. Autotask orders by id and knows neither another order nor an offset. */
export interface QueryOptions<Entity extends EntityDefinition, Selected extends FieldName<Entity> = FieldName<Entity>>
  extends ReadOptions {
  /** Only these fields, and `id`. User-defined fields come back empty then. @default all fields */
  readonly includeFields?: readonly Selected[] | undefined;
  /** Records per page, 1 to 500; not a limit on how many there are. @default 500 */
  readonly pageSize?: number | undefined;
}
