import { AnswerMismatch } from "@msp/adapter-kit";
import type { ResourceDefinition } from "../resource/resource-definition.ts";
import type { RelatedRecord } from "../resource/resource-record.ts";
import { readMembers } from "./read-members.ts";
import { toAttributes } from "./to-attributes.ts";

/** A record with its types left to the caller. */
export interface AnyRecord {
  readonly id: string;
  readonly type: string;
  readonly attributes: { readonly [name: string]: unknown };
  readonly related: { readonly [include: string]: readonly RelatedRecord[] };
}

/** What came along with records, by type and id. */
export type IncludedRecords = ReadonlyMap<string, RelatedRecord>;

/** Reads `included`. A list of records that is missing or no list is none. */
export function toIncluded(value: unknown): IncludedRecords {
  const records = Array.isArray(value) ? value.flatMap((item) => toRelated(item) ?? []) : [];
  return new Map(records.map((record) => [`${record.type} ${record.id}`, record]));
}

/** Reads a resource object. `includes` are the names asked for; each gets a list, empty where nothing came. */
export function toRecord(
  value: unknown,
  path: string,
  definition: ResourceDefinition,
  includes: readonly string[],
  included: IncludedRecords,
): AnyRecord {
  const members = readMembers(value, path);
  const raw = readMembers(members.attributes ?? {}, `${path}.attributes`);
  const id = readId(members.id ?? raw.id);
  if (id === undefined) throw new AnswerMismatch(`${path}.id`, "an id", members.id);
  const relationships = readNamed(members.relationships);
  return {
    id,
    type: typeof members.type === "string" ? members.type.replaceAll("-", "_") : definition.type,
    attributes: toAttributes(raw, definition.attributes),
    related: Object.fromEntries(includes.map((name) => [name, follow(relationships.get(name), included)])),
  };
}

/** Relationships by their names in snake_case. */
function readNamed(value: unknown): ReadonlyMap<string, unknown> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return new Map(entries.map(([name, inner]) => [name.replaceAll("-", "_"), inner]));
}

function follow(relationship: unknown, included: IncludedRecords): readonly RelatedRecord[] {
  const data: unknown = (relationship as { data?: unknown } | null | undefined)?.data;
  const links: readonly unknown[] = Array.isArray(data) ? data : data === null || data === undefined ? [] : [data];
  return links.flatMap((link) => {
    const named = toRelated(link);
    return named === undefined ? [] : [included.get(`${named.type} ${named.id}`) ?? named];
  });
}

function toRelated(value: unknown): RelatedRecord | undefined {
  const { id, type, attributes } = (typeof value === "object" && value !== null ? value : {}) as {
    readonly [name: string]: unknown;
  };
  const known = readId(id);
  if (known === undefined || typeof type !== "string") return undefined;
  const raw = typeof attributes === "object" && attributes !== null ? { ...attributes } : {};
  return { id: known, type: type.replaceAll("-", "_"), attributes: toAttributes(raw) };
}

function readId(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" ? String(value) : undefined;
}
