import { mentionedPaths } from "./mentioned-paths.ts";
import type { Override } from "./observe-leaf.ts";
import { partDifference } from "./part-difference.ts";
import type { Provenance } from "./provenance.ts";

/** Somewhere in a mapping's value that came out otherwise when other results were tried. */
export interface Difference {
  /** Field names and list positions from the top. */
  readonly at: readonly string[];
  readonly value: Provenance;
}

const nothing: Provenance = { from: "nothing" };

/** Where `seen`, which was recorded under `overrides`, differs from `base` in more than the overridden values themselves. */
export function differences(
  base: Provenance,
  seen: Provenance,
  overrides: readonly Override[],
  at: readonly string[] = [],
): readonly Difference[] {
  if (isExplained(base, seen, overrides)) return [];
  if (base.from === "result" && seen.from === "each") return differences(base, seen.item, overrides, at);
  if (base.from === "each" && seen.from === "each" && same(base.of, seen.of)) {
    return differences(base.item, seen.item, overrides, [...at, "item"]);
  }
  if (base.from === "fields" && seen.from === "fields") {
    const names = fieldNames(base.fields, seen.fields, overrides);
    return names.flatMap((name) =>
      differences(base.fields[name] ?? nothing, seen.fields[name] ?? nothing, overrides, [...at, name]),
    );
  }
  const part = base.from === "text" ? partDifference(base, seen, overrides) : undefined;
  if (part) return [{ at: [...at, String(part.index)], value: part.value }];
  const [ours, theirs] = [itemsOf(base), itemsOf(seen)];
  if (ours && ours.length > 0 && ours.length === theirs?.length) {
    return ours.flatMap((item, index) =>
      differences(item, theirs[index] ?? nothing, overrides, [...at, String(index)]),
    );
  }
  return [{ at, value: seen }];
}

/** A field whose very name is an overridden result is there under another name now, not missing. */
function fieldNames(base: object, seen: object, overrides: readonly Override[]): readonly string[] {
  const names = Object.keys(base);
  const renamed = overrides.some(({ site }) => names.some((name) => name.includes(`{${site.path}}`)));
  return renamed ? names.filter((name) => name in seen) : [...new Set([...names, ...Object.keys(seen)])];
}

const itemsOf = (value: Provenance): readonly Provenance[] | undefined => {
  if (value.from === "list") return value.items;
  if (value.from !== "constant" || !Array.isArray(value.value)) return undefined;
  return value.value.map((item): Provenance => ({ from: "constant", value: item }));
};

const same = (one: Provenance, other: Provenance): boolean => JSON.stringify(one) === JSON.stringify(other);

function isExplained(base: Provenance, seen: Provenance, overrides: readonly Override[]): boolean {
  if (same(base, seen) || same(replace(base, overrides), seen)) return true;
  const origins = overrides.flatMap(({ site }) => [site.path, ...site.also]);
  const workedOut =
    base.from === "text" ? base.parts.filter((part) => typeof part !== "string" && part.from !== "result") : [base];
  return workedOut.some(
    (part) =>
      typeof part !== "string" &&
      ["computed", "selection", "each"].includes(part.from) &&
      mentionedPaths(part).some((path) => origins.some((origin) => path === origin || path.startsWith(origin))),
  );
}

/** What a value would be if it did nothing but pass the overridden values on. */
function replace(base: Provenance, overrides: readonly Override[]): Provenance {
  if (base.from === "result") {
    const override = overrides.find(({ site }) => site.exact && site.path === base.path);
    if (!override) return base;
    return override.value === undefined ? nothing : { from: "constant", value: override.value as never };
  }
  if (base.from !== "text") return base;
  const parts = base.parts.map((part) => {
    const now = typeof part === "string" ? part : replace(part, overrides);
    if (typeof now !== "string" && now.from === "constant") return String(now.value);
    return typeof now !== "string" && now.from === "nothing" ? "undefined" : now;
  });
  const joined = parts.reduce<(string | Provenance)[]>((list, part) => {
    const before = list.at(-1);
    if (typeof part === "string" && typeof before === "string") list[list.length - 1] = before + part;
    else list.push(part);
    return list;
  }, []);
  const [only] = joined;
  return joined.length === 1 && typeof only === "string"
    ? { from: "constant", value: only }
    : { from: "text", parts: joined };
}
