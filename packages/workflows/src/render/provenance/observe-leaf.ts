import { describeValue } from "./describe-value.ts";
import type { Provenance } from "./provenance.ts";
import { createRecorder, type Use } from "./recorder.ts";
import type { Site } from "./site.ts";

export type AnyLeaf = (scope: never) => unknown;

/** One site answered with a plain value instead of a watched one. */
export interface Override {
  readonly site: Site;
  readonly value: unknown;
}

/** What one call of a leaf showed. */
export interface Observation {
  /** `undefined`: the leaf threw. */
  readonly value: Provenance | undefined;
  readonly sites: readonly Site[];
  readonly overrides: readonly Override[];
  usesOf(site: Site): ReadonlySet<Use>;
}

/** Calls a leaf once with watched values. Documentation only: never throws, decides nothing. */
export function observeLeaf(leaf: AnyLeaf, root: Site, overrides: readonly Override[], salt = 0): Observation {
  const recorder = createRecorder(root, new Map(overrides.map(({ site, value }) => [site.key, value])), salt);
  let value: Provenance | undefined;
  try {
    value = describeValue(leaf(recorder.root as never), recorder);
  } catch {
    value = undefined;
  }
  return { value, sites: recorder.sites(), overrides, usesOf: recorder.usesOf };
}
