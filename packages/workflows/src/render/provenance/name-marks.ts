import { differences } from "./differences.ts";
import { type AnyLeaf, type Observation, observeLeaf } from "./observe-leaf.ts";
import type { Provenance } from "./provenance.ts";
import { replaceAt } from "./replace-at.ts";
import type { Site } from "./site.ts";

const otherSalt = 2;

/**
 * Takes back every value that code has made out of what only stood for a result (an encoded text, a sum): the leaf is called once more with other
 * stand-ins, and whatever changes is called worked out.
 */
export function nameMarks(value: Provenance, leaf: AnyLeaf, root: Site, seen: Observation): Provenance {
  const again = observeLeaf(leaf, root, seen.overrides, otherSalt);
  if (!seen.value || !again.value) return value;
  return differences(seen.value, again.value, []).reduce(
    (result, { at }) =>
      replaceAt(result, at, (part) => (part.from === "computed" ? part : { from: "computed", reads: [] })),
    value,
  );
}
