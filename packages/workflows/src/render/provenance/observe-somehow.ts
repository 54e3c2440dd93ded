import { type AnyLeaf, type Observation, observeLeaf } from "./observe-leaf.ts";
import type { Probes } from "./probe-values.ts";
import { observeWithRealDates } from "./real-dates.ts";
import type { Site } from "./site.ts";

const mostCalls = 150;

/** One call of a leaf that gave something: as it stands, with real dates, or with one result set to what the leaf asks for. */
export const observeSomehow = (
  leaf: AnyLeaf,
  root: Site,
  first: Observation,
  probes: Probes,
): Observation | undefined =>
  first.value
    ? first
    : (observeWithRealDates(leaf, root, first) ?? observeWithWord(leaf, root, first, probes, new Set()));

/** The same call again, where it threw, with one of the results it looked at (but for the known ones) set to a word it may ask for. */
export function observeWithWord(
  leaf: AnyLeaf,
  root: Site,
  failed: Observation,
  probes: Probes,
  known: ReadonlySet<string>,
): Observation | undefined {
  if (failed.value) return failed;
  let calls = 0;
  for (const site of failed.sites.filter(({ key }) => !known.has(key))) {
    for (const value of probes.words(site, failed)) {
      if (++calls > mostCalls) return undefined;
      const seen = observeLeaf(leaf, root, [...failed.overrides, { site, value }]);
      if (seen.value) return seen;
    }
  }
  return undefined;
}
