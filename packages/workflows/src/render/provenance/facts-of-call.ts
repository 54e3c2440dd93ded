import type { Site } from "./site.ts";

const keepsItems = new Set(["filter", "slice", "sort", "toSorted", "reverse", "toReversed", "concat", "values"]);
const picksItem = new Set(["find", "findLast", "at", "pop", "shift"]);
const comparesItems = new Set(["sort", "toSorted"]);
const reduces = new Set(["reduce", "reduceRight"]);

/** What a callback of an array method is called with: the item twice to compare, what was gathered so far to reduce. */
export function callbackArguments(method: string, item: () => unknown, start: unknown): readonly unknown[] {
  if (reduces.has(method)) return [start, item(), 0];
  return comparesItems.has(method) ? [item(), item()] : [item(), 0];
}

/**
 * What is known about the value a call gave back, beyond "worked out": lists stay lists of the same items, and `map` to a member is that member.
 */
export function factsOfCall(
  method: string,
  owner: Site,
  item: Site,
  answer: unknown,
  answered: Site | undefined,
): Partial<Site> {
  if (keepsItems.has(method)) {
    const filtered = method === "filter" && owner.exact ? owner : undefined;
    return { follows: owner.follows, itemPath: item.path, filtered };
  }
  if (picksItem.has(method)) return { path: item.path, follows: owner.follows };
  if (method !== "map") return {};
  return answered?.exact && answered.path.startsWith(item.path)
    ? { path: answered.path, itemPath: answered.path, follows: true, exact: owner.exact, also: [] }
    : { mapped: { of: owner, item: answer } };
}
