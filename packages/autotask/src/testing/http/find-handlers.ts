import { type EntityName, entities } from "../entities/entities.ts";
import type { EntityDefinition, Verb } from "../model/entity-definition.ts";
import type { Parent } from "../write/commit.ts";
import type { Handlers } from "./api-call.ts";
import {
  allEntityInformation,
  entityInformation,
  fieldInformation,
  userDefinedFieldInformation,
} from "./handlers/entity-information.ts";
import { queryHandlers } from "./handlers/query-handlers.ts";
import { readChildren, readRecord } from "./handlers/read-records.ts";
import { createRecord, deleteRecord, updateRecord } from "./handlers/write-records.ts";

const names = Object.keys(entities) as EntityName[];
const definitionOf = (name: EntityName): EntityDefinition => entities[name];
const byPath = new Map(names.map((name) => [name.toLowerCase(), name]));
const childrenByPath = new Map(
  names.flatMap((name) => {
    const { child } = definitionOf(name);
    return child ? [[`${child.of}/${child.segment}`.toLowerCase(), name] as const] : [];
  }),
);

const isId = (segment: string | undefined): segment is string => segment !== undefined && /^\d+$/.test(segment);

const collectionHandlers = (name: EntityName, verbs: readonly Verb[], parent?: Parent): Handlers | undefined => {
  const { queryable } = definitionOf(name);
  const update: Handlers["PATCH"] = (call) => updateRecord(call, name, parent);
  const handlers: Handlers = {
    ...(parent && queryable !== false ? { GET: (call) => readChildren(call, name, parent) } : {}),
    ...(verbs.includes("create") ? { POST: (call) => createRecord(call, name, parent) } : {}),
    ...(verbs.includes("update") ? { PATCH: update, PUT: update } : {}),
  };
  return Object.keys(handlers).length > 0 ? handlers : undefined;
};

const recordHandlers = (
  name: EntityName,
  verbs: readonly Verb[],
  id: number,
  parent?: Parent,
): Handlers | undefined => {
  if (definitionOf(name).queryable === false) return undefined;
  return {
    GET: (call) => readRecord(call, name, id, parent),
    ...(verbs.includes("delete") ? { DELETE: (call) => deleteRecord(call, name, id, parent) } : {}),
  };
};

const informationHandlers = (name: EntityName, what: string | undefined): Handlers | undefined => {
  switch (what) {
    case undefined:
      return { GET: (call) => entityInformation(call, name) };
    case "fields":
      return { GET: (call) => fieldInformation(call, name) };
    case "userdefinedfields":
      if (!definitionOf(name).hasUserDefinedFields) return undefined;
      return { GET: (call) => userDefinedFieldInformation(call, name) };
    default:
      return undefined;
  }
};

const childHandlers = (above: string, rest: readonly string[]): Handlers | undefined => {
  const [parentId, segment, id] = rest;
  const child = childrenByPath.get(`${above}/${segment}`.toLowerCase());
  const route = child && definitionOf(child).child;
  if (!child || !route) return undefined;
  const parent = { key: route.key, id: Number(parentId) };
  if (rest.length === 2) return collectionHandlers(child, route.verbs, parent);
  return rest.length === 3 && isId(id) ? recordHandlers(child, route.verbs, Number(id), parent) : undefined;
};

/** What the path below `v1.0` answers; undefined when there is no such route. Segments are read in any casing. */
export const findHandlers = (segments: readonly string[], url: URL): Handlers | undefined => {
  const [first = "", ...rest] = segments;
  if (first.toLowerCase() === "entityinformation" && rest.length === 0) {
    return { GET: (call) => allEntityInformation(call, names) };
  }
  const name = byPath.get(first.toLowerCase());
  // Some children hang below a segment that is no entity's own name.
  if (name === undefined) return isId(rest[0]) ? childHandlers(first, rest) : undefined;
  const { root = [], queryable } = definitionOf(name);
  const [second] = rest.map((segment) => segment.toLowerCase());
  if (second === undefined) return collectionHandlers(name, root);
  if (second === "query" && queryable !== false && rest.length <= 2) {
    return queryHandlers(name, rest[1]?.toLowerCase(), url);
  }
  if (second === "entityinformation" && rest.length <= 2) return informationHandlers(name, rest[1]?.toLowerCase());
  if (!isId(second)) return undefined;
  return rest.length === 1 ? recordHandlers(name, root, Number(second)) : childHandlers(name, rest);
};

/** Where PATCH is not routed, PUT on a single record takes its place. */
export const withoutPatch = (segments: readonly string[], handlers: Handlers | undefined): Handlers | undefined => {
  const name = byPath.get((segments[0] ?? "").toLowerCase());
  if (!handlers || name === undefined) return handlers;
  const { PATCH: _, ...others } = handlers;
  const id = segments[1];
  const { root = [] } = definitionOf(name);
  if (segments.length !== 2 || !isId(id) || !root.includes("update")) return others;
  return { ...others, PUT: (call) => updateRecord(call, name, undefined, Number(id)) };
};
