import { differences } from "./differences.ts";
import { type AnyLeaf, type Observation, observeLeaf } from "./observe-leaf.ts";
import { probeValues } from "./probe-values.ts";
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
export function exploreLeaf(leaf: AnyLeaf, rootName: string, base: Observation): Exploration {
  const probes = probeValues(leaf);
  let calls = 0;

  const explore = (seen: Observation, known: ReadonlySet<string>, depth: number): Exploration => {
    const fresh = depth < deepest ? seen.sites.filter((site) => !known.has(site.key)) : [];
    const nowKnown = new Set([...known, ...fresh.map((site) => site.key)]);
    const variants = fresh.flatMap((site) => {
      const outcomes = new Map<string, Observation>();
      for (const value of probesFor(site, seen, probes)) {
        if (++calls > mostCalls) break;
        const variant = observeLeaf(leaf, rootName, [...seen.overrides, { site, value }]);
        if (!seen.value || !variant.value) continue;
        const isPassedOn = differences(seen.value, variant.value, [{ site, value }]).length === 0;
        // Two probes with one outcome show one way on, so only one of them is followed.
        outcomes.set(JSON.stringify([isPassedOn, variant.value]), variant);
      }
      return [...outcomes.values()].map((variant) => explore(variant, nowKnown, depth + 1));
    });
    return { seen, variants };
  };
  return explore(base, new Set(base.overrides.map(({ site }) => site.key)), 0);
}

/** Only what could stand there: something that is read further, called or looped over is either there or missing. */
function probesFor(site: Site, seen: Observation, probes: readonly unknown[]): readonly unknown[] {
  const uses = seen.usesOf(site);
  if (site.property === "[]" || uses.has("fields")) return [];
  if (uses.has("member") || uses.has("call") || uses.has("items")) return [undefined];
  return probes;
}

/** An exploration and everything below it. */
export const observationsIn = ({ seen, variants }: Exploration): readonly Observation[] => [
  seen,
  ...variants.flatMap(observationsIn),
];
