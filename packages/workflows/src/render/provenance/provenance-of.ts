import { describeValue } from "./describe-value.ts";
import { exploreLeaf, observationsIn } from "./explore-leaf.ts";
import { nameMarks } from "./name-marks.ts";
import { type AnyLeaf, observeLeaf } from "./observe-leaf.ts";
import { observeSomehow } from "./observe-somehow.ts";
import { probesOf } from "./probe-values.ts";
import type { LeafProvenance } from "./provenance.ts";
import { nameDates } from "./real-dates.ts";
import { createRecorder } from "./recorder.ts";
import { readsOf, settle } from "./settle.ts";
import { rootSite } from "./site.ts";
import { valueOfExploration } from "./value-of-exploration.ts";

/** What helps to understand a leaf. */
export interface LeafFacts {
  /** For leaves that take one value (a loop's `key`, a wait's `until`) instead of the scope: what to call it. */
  readonly rootName?: string | undefined;
  /** The fixed words that a result can be, where its schema says so. Default: none are known. */
  readonly words?: (path: string) => readonly string[];
}

/**
 * Where the value of a leaf comes from, found by calling it with watched values. For documentation only; never throws.
 */
export function provenanceOf(leaf: unknown, { rootName = "", words = () => [] }: LeafFacts = {}): LeafProvenance {
  const root = rootSite(rootName);
  if (typeof leaf !== "function") return { value: describeValue(leaf, createRecorder(root, new Map())), reads: [] };
  const call = leaf as AnyLeaf;
  const probes = probesOf(call, words);
  const first = observeLeaf(call, root, []);
  const base = observeSomehow(call, root, first, probes);
  if (!base) {
    const reads = [
      ...readsOf(
        [first],
        first.sites.map((site) => site.path),
      ),
    ];
    return { value: { from: "computed", reads }, reads };
  }
  const exploration = exploreLeaf(call, root, base, probes);
  const value = nameDates(valueOfExploration(exploration), call, root, base);
  return settle(nameMarks(value, call, root, base), observationsIn(exploration));
}
