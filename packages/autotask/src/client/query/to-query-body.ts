import type { Json } from "@msp/workflows/ports";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import { refusedHere } from "../refused-here.ts";
import { toFilterNodes } from "./to-filter-nodes.ts";

const known = ["includeFields", "pageSize", "lane", "signal", "notAfter"];

/** The parts of `QueryOptions` that shape the question. */
export interface QueryShape {
  readonly includeFields?: readonly string[] | undefined;
  readonly pageSize?: number | undefined;
}

/** The body of a query. Throws `InvalidRequestError` for anything Autotask cannot do, such as another order or an offset. */
export function toQueryBody(entity: EntityDefinition, filter: object, options: QueryShape, operation: string): Json {
  const { includeFields, pageSize = 500 } = options;
  const foreign = Object.keys(options).find((name) => !known.includes(name));
  if (foreign !== undefined) {
    throw refusedHere(
      operation,
      `"${foreign}" is not an option. Autotask orders by id, without an offset; there are ${known.join(", ")}.`,
    );
  }
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 500) {
    throw refusedHere(operation, `a page holds 1 to 500 records, not ${pageSize}.`);
  }
  const unknown = includeFields?.find((name) => name !== "id" && entity.fields[name] === undefined);
  if (unknown !== undefined) throw refusedHere(operation, `${entity.name} has no field "${unknown}" to include.`);
  return {
    filter: toFilterNodes(entity, filter, operation) as Json,
    MaxRecords: pageSize,
    // Without the id, records could not be told apart and pages beyond 500 records could not be asked for.
    ...(includeFields === undefined ? {} : { IncludeFields: [...new Set(["id", ...includeFields])] }),
  };
}
