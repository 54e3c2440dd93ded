import { AnswerMismatch } from "@msp/adapter-kit";
import type { ResourceDefinition } from "../resource/resource-definition.ts";
import { inSnakeCase } from "./in-snake-case.ts";
import { readMembers } from "./read-members.ts";
import { type AnyRecord, toIncluded, toRecord } from "./to-record.ts";

/** One page of a list as it came. */
export interface AnswerPage {
  readonly records: readonly AnyRecord[];
  readonly total: number | undefined;
  /** The page this is, where the answer says so. */
  readonly current: number | undefined;
  /** The number of the next page; null on the last one, undefined where the answer does not count. */
  readonly next: number | null | undefined;
  /** The address of the next page, where the answer gives one. */
  readonly nextLink: string | undefined;
}

/** Reads `{ data, included, meta, links }`. */
export function toPage(value: unknown, definition: ResourceDefinition, includes: readonly string[]): AnswerPage {
  const { data, included, meta, links } = readMembers(value, "");
  if (!Array.isArray(data)) throw new AnswerMismatch("data", "a list", data);
  const along = toIncluded(included);
  const counts = respelled(meta);
  const { next: nextLink } = respelled(links);
  return {
    records: data.map((item, index) => toRecord(item, `data[${index}]`, definition, includes, along)),
    total: numberOf(counts.total_count),
    current: numberOf(counts.current_page),
    next: counts.next_page === null ? null : numberOf(counts.next_page),
    nextLink: typeof nextLink === "string" && nextLink !== "" ? nextLink : undefined,
  };
}

function respelled(value: unknown): { readonly [name: string]: unknown } {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [inSnakeCase(name), inner]));
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
