import { differences } from "./differences.ts";
import { type AnyLeaf, type Observation, observeLeaf } from "./observe-leaf.ts";
import { observeWithWord } from "./observe-somehow.ts";
import type { Probes } from "./probe-values.ts";
import type { Site } from "./site.ts";

/** What a leaf gives, and what it gives with one more result answered otherwise. */
export interface Exploration {
  readonly seen: Observation;
  readonly variants: readonly Exploration[];
}

const mostCalls = 1500;
/** Decisions inside decisions that are still told apart. */
const deepest = 3;

/** Calls a leaf again and again, each time with one more result replaced by a value worth trying. */
export function exploreLeaf(leaf: AnyLeaf, root: Site, base: Observation, probes: Probes): Exploration {
  let calls = 0;

  const explore = (seen: Observation, known: ReadonlySet<string>, depth: number): Exploration => {
    const fresh = depth < deepest ? seen.sites.filter((site) => !known.has(site.key)) : [];
    const nowKnown = new Set([...known, ...fresh.map((site) => site.key)]);
    const variants = fresh.flatMap((site) => {
      const outcomes = new Map<string, Observation>();
      for (const value of probes.all(site, seen)) {
        if (++calls > mostCalls) break;
        const tried = observeLeaf(leaf, root, [...seen.overrides, { site, value }]);
        const variant = observeWithWord(leaf, root, tried, probes, nowKnown);
        if (!seen.value || !variant?.value) continue;
        const isPassedOn = differences(seen.value, variant.value, [{ site, value }]).length === 0;
        // Two probes with one outcome show one way on, so only one of them is followed.
        const looks = variant.sites.map(({ key }) => key);
        outcomes.set(JSON.stringify([isPassedOn, variant.value, looks]), variant);
      }
      return [...outcomes.values()].map((variant) => explore(variant, nowKnown, depth + 1));
    });
    return { seen, variants };
  };
  return explore(base, new Set(base.overrides.map(({ site }) => site.key)), 0);
}

/** An exploration and everything below it. */
export const observationsIn = ({ seen, variants }: Exploration): readonly Observation[] => [
  seen,
  ...variants.flatMap(observationsIn),
];
