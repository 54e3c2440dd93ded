import { describeValue } from "./describe-value.ts";
import { exploreLeaf, observationsIn } from "./explore-leaf.ts";
import { nameMarks } from "./name-marks.ts";
import { type AnyLeaf, observeLeaf } from "./observe-leaf.ts";
import type { LeafProvenance } from "./provenance.ts";
import { nameDates, observeWithRealDates } from "./real-dates.ts";
import { createRecorder } from "./recorder.ts";
import { readsOf, settle } from "./settle.ts";
import { valueOfExploration } from "./value-of-exploration.ts";

const known = new WeakMap<object, Map<string, LeafProvenance>>();

/**
 * Where the value of a leaf comes from, found by calling it with watched values. For documentation only; never throws.
 *
 * `rootName` is for leaves that take one value (a loop's `key`, a wait's `until`) instead of the scope.
 */
export function provenanceOf(leaf: unknown, rootName = ""): LeafProvenance {
  if (typeof leaf !== "function") return { value: describeValue(leaf, createRecorder("", new Map())), reads: [] };
  const byRoot = known.get(leaf) ?? new Map<string, LeafProvenance>();
  known.set(leaf, byRoot);
  const provenance = byRoot.get(rootName) ?? findProvenance(leaf as AnyLeaf, rootName);
  byRoot.set(rootName, provenance);
  return provenance;
}

function findProvenance(leaf: AnyLeaf, rootName: string): LeafProvenance {
  const first = observeLeaf(leaf, rootName, []);
  const base = first.value ? first : observeWithRealDates(leaf, rootName, first);
  if (!base) {
    const reads = [
      ...readsOf(
        [first],
        first.sites.map((site) => site.path),
      ),
    ];
    return { value: { from: "computed", reads }, reads };
  }
  const exploration = exploreLeaf(leaf, rootName, base);
  const value = nameDates(valueOfExploration(exploration), leaf, rootName, base);
  return settle(nameMarks(value, leaf, rootName, base), observationsIn(exploration));
}
