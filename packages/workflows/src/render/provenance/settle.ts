import { mentionedPaths } from "./mentioned-paths.ts";
import type { Observation } from "./observe-leaf.ts";
import type { LeafProvenance, Provenance } from "./provenance.ts";
import { mostSpecific } from "./site.ts";
import { unexplainedReads } from "./unexplained-reads.ts";

const isTopName = (path: string): boolean => !/[.[]/.test(path);

/** The paths that were looked at in any of the calls; a name that was only taken apart from the scope and never used is not one. */
export function readsOf(observations: readonly Observation[], mentioned: readonly string[]): readonly string[] {
  const used = new Set<string>(mentioned);
  for (const seen of observations) {
    for (const site of seen.sites) if (seen.usesOf(site).size > 0) used.add(site.path);
  }
  const paths = observations.flatMap(({ sites }) => sites.flatMap((site) => [site.path, ...site.also]));
  return mostSpecific(
    paths.filter((path) => !isTopName(path) || used.has(path)).map((path) => path.replace(/\[\]$/, "")),
  );
}

/**
 * The end of the search: what was looked at, and no claim that cannot be kept. Where a result was looked at and it never showed what for, a bare
 * yes, number or nothing may well be the outcome of a comparison, so it is called worked out.
 */
export function settle(value: Provenance, observations: readonly Observation[]): LeafProvenance {
  const reads = readsOf(observations, mentionedPaths(value));
  const open = unexplainedReads({ value, reads: [...reads] });
  const converted = observations.flatMap(({ sites, usesOf }) =>
    sites.filter((site) => usesOf(site).has("text") || usesOf(site).has("number")).map((site) => site.path),
  );
  return { value: withoutBareClaims(value, open, open.length > 0 ? open : mostSpecific(converted)), reads: [...reads] };
}

function withoutBareClaims(value: Provenance, open: readonly string[], possible: readonly string[]): Provenance {
  const inner = (part: Provenance) => withoutBareClaims(part, open, possible);
  switch (value.from) {
    case "computed":
      return value.reads.length > 0 ? value : { from: "computed", reads: possible };
    case "nothing":
      return open.length > 0 ? { from: "computed", reads: open } : value;
    case "constant": {
      const isBare = typeof value.value !== "string" && (typeof value.value !== "object" || value.value === null);
      return isBare && open.length > 0 ? { from: "computed", reads: open } : value;
    }
    case "fields":
      return {
        from: "fields",
        fields: Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, inner(field)])),
      };
    case "each":
      return { ...value, item: inner(value.item) };
    case "list":
      return { from: "list", items: value.items.map(inner) };
    default:
      return value;
  }
}
