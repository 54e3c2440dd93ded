import { nearest } from "../nearest.ts";
import { refusedHere } from "../refused-here.ts";
import type { ResourceDefinition } from "../resource/resource-definition.ts";
import type { ReadOptions } from "../resource/resource-query.ts";
import { filterWords } from "./filter-words.ts";
import { plainMembers } from "./plain-members.ts";

/** A query with its types left to the caller. */
export interface AnyQuery {
  readonly filter?: { readonly [name: string]: unknown } | undefined;
  readonly exclude?: { readonly [name: string]: unknown } | undefined;
  readonly range?: { readonly [name: string]: unknown } | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly include?: readonly string[] | undefined;
  readonly pageSize?: number | undefined;
}

/**
 * The search part of a list's address. Throws `InvalidRequestError` for everything IT Glue would ignore: it answers an unknown filter with the whole
 * list, and row one of that is the wrong customer.
 */
export function toSearch(definition: ResourceDefinition, query: AnyQuery, operation: string): URLSearchParams {
  const search = new URLSearchParams();
  const { filters, excludes = [], ranges = [], sorts } = definition;
  refuseOtherParts(query, operation);
  for (const [name, rule] of Object.entries(filters)) {
    if (rule.required === true && query.filter?.[name] === undefined)
      throw refusedHere(operation, `it needs the filter ${name}; IT Glue lists nothing without it.`);
  }
  for (const [name, value] of given(query.filter, "filter", operation)) {
    const rule = known(name, filters, "filter", operation);
    for (const [key, word] of filterWords(name, rule, value, operation)) search.append(`filter${key}`, word);
  }
  for (const [name, value] of given(query.exclude, "exclude", operation)) {
    known(name, Object.fromEntries(excludes.map((one) => [one, true])), "exclusion", operation);
    const rule = known(name, filters, "filter", operation);
    for (const [key, word] of filterWords(name, rule, value, operation)) search.append(`filter[exclude]${key}`, word);
  }
  for (const [name, value] of given(query.range, "range", operation)) {
    known(name, Object.fromEntries(ranges.map((one) => [one, true])), "range", operation);
    if (!Array.isArray(value) || value.length !== 2 || !value.every(isEnd))
      throw refusedHere(operation, `the range ${name} needs a start and an end; "*" is open.`);
    search.append(`filter[range][${name}]`, value.join(","));
  }
  const order = checked(query.sort ?? [], sorts, "sort", operation, (word) => word.replace(/^-/, ""));
  if (order.length > 0) search.append("sort", order.join(","));
  appendIncludes(search, query.include, definition.includes, operation);
  return search;
}

const isEnd = (end: unknown): boolean => typeof end === "string" && /^(\*|[\w:.+-]+)$/.test(end);

/** Adds `include`, refusing what the route does not know. */
export function appendIncludes(
  search: URLSearchParams,
  includes: readonly string[] | undefined,
  allowed: readonly string[],
  operation: string,
): void {
  const names = checked(includes ?? [], allowed, "include", operation, (word) => word);
  if (names.length > 0) search.append("include", names.join(","));
}

const parts: { readonly [Name in keyof Required<AnyQuery & ReadOptions>]: true } = {
  filter: true,
  exclude: true,
  range: true,
  sort: true,
  include: true,
  pageSize: true,
  lane: true,
  signal: true,
  notAfter: true,
};

/** Without types, `filters` or a filter beside its place would be left out of the question, and everything would come back. */
function refuseOtherParts(query: unknown, operation: string): void {
  const members = plainMembers(query);
  if (members === undefined)
    throw refusedHere(operation, "the query is no plain object, so it would ask for everything.");
  for (const [name] of members) known(name, parts, "part of a query", operation);
}

/** Conditions by their names. One that has no value was meant to say something, and left out it would let everything through. */
function given(values: unknown, what: string, operation: string): readonly (readonly [string, unknown])[] {
  if (values === undefined) return [];
  const members = plainMembers(values);
  if (members === undefined) throw refusedHere(operation, `${what} needs a plain object with names and values.`);
  const [empty] = members.find(([, value]) => value === undefined) ?? [];
  if (empty === undefined) return members;
  throw refusedHere(
    operation,
    `${empty} in ${what} is undefined; IT Glue would answer as if it was not there. Leave it out.`,
  );
}

function known<Rule>(name: string, rules: { readonly [name: string]: Rule }, what: string, operation: string): Rule {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule === undefined) throw unknownName(name, Object.keys(rules), what, operation);
  return rule;
}

function checked(
  words: readonly string[],
  allowed: readonly string[],
  what: string,
  operation: string,
  nameOf: (word: string) => string,
): readonly string[] {
  if (!Array.isArray(words)) throw refusedHere(operation, `${what} needs a list of names.`);
  const wrong = words.map(nameOf).find((name) => !allowed.includes(name));
  if (wrong !== undefined) throw unknownName(wrong, allowed, what, operation);
  return words;
}

function unknownName(name: string, allowed: readonly string[], what: string, operation: string): Error {
  const like = nearest(name, allowed);
  const hint = like.length > 0 ? ` Did you mean ${like.join(" or ")}?` : "";
  const all = allowed.length > 0 ? ` It knows ${allowed.join(", ")}.` : " It knows none.";
  return refusedHere(
    operation,
    `IT Glue knows no ${what} "${name}" there, would ignore it in silence and answer as if it was not there.${hint}${all}`,
  );
}
