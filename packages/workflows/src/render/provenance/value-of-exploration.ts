import { differences } from "./differences.ts";
import type { Exploration } from "./explore-leaf.ts";
import { mergeAlternatives } from "./merge-alternatives.ts";
import type { Provenance } from "./provenance.ts";

/** What a leaf gives, with every way it can come out: variants are settled first, then compared with what they vary. */
export function valueOfExploration({ seen, variants }: Exploration): Provenance {
  const base = seen.value ?? { from: "nothing" };
  const found = variants.flatMap((variant) => {
    const overrides = variant.seen.overrides.slice(seen.overrides.length);
    const dependsOn = overrides.flatMap(({ site }) => (site.exact ? [site.path] : [site.path, ...site.also]));
    return differences(base, valueOfExploration(variant), overrides).map((difference) => ({
      ...difference,
      dependsOn,
    }));
  });
  return mergeAlternatives(base, found);
}
