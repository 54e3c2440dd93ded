import type { EntityDefinition } from "../model/entity-definition.ts";
import type { Vocabulary } from "../tenant/vocabulary.ts";
import { Refusal } from "../write/refusal.ts";
import { checkFilter } from "./check-filter.ts";
import type { Filter } from "./filter.ts";
import { parseFilter } from "./parse-filter.ts";
import { readKeys } from "./read-keys.ts";
import { resolveFieldName } from "./resolve-column.ts";

const largestPage = 500;

/** A query as the service understood it. */
export interface Query {
  readonly filter: Filter;
  /** The size of a page, never a limit to the whole. */
  readonly maxRecords: number;
  /** The fields to answer with, in the entity's own spelling; undefined means all. */
  readonly includeFields?: readonly string[];
}

const readMaxRecords = (value: unknown): number => {
  if (value === undefined || value === null) return largestPage;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > largestPage) {
    throw new Refusal(`maxCountOfRecordsToReturn must be between 1 and ${largestPage}`);
  }
  return value;
};

/** Reads the body of a query, keys in any casing. Refuses what the service refuses; a filter is mandatory. */
export const parseQuery = (definition: EntityDefinition, vocabulary: Vocabulary, body: unknown): Query => {
  const keys = readKeys(body);
  const elements = keys?.get("filter");
  if (!keys || !Array.isArray(elements) || elements.length === 0) {
    throw new Refusal("Invalid query syntax. A query needs a filter with at least one element.");
  }
  const filter: Filter = {
    kind: "and",
    items: elements.map((element) => parseFilter(definition, vocabulary, element)),
  };
  checkFilter(definition, filter);
  const maxRecords = readMaxRecords(keys.get("maxrecords"));
  const include = keys.get("includefields");
  if (!Array.isArray(include) || include.length === 0) return { filter, maxRecords };
  return { filter, maxRecords, includeFields: include.map((name) => resolveFieldName(definition, String(name))) };
};
