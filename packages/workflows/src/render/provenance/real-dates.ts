import { differences } from "./differences.ts";
import { type AnyLeaf, type Observation, type Override, observeLeaf } from "./observe-leaf.ts";
import type { Provenance } from "./provenance.ts";
import { replaceAt } from "./replace-at.ts";
import type { Site } from "./site.ts";

/** Dates are the one kind of text that most code refuses unless it is real. */
const someDay = "2026-01-05T09:00:00.000Z";
const otherDay = "2027-03-14T15:30:00.000Z";
/** One date may stand in the way of the next one being looked at. */
const mostRounds = 3;

/** Calls a leaf that threw again, with a real date wherever it turned a result into text. */
export function observeWithRealDates(leaf: AnyLeaf, root: Site, failed: Observation): Observation | undefined {
  let last = failed;
  for (let round = 0; round < mostRounds && !last.value; round++) {
    const known = new Set(last.overrides.map(({ site }) => site.key));
    const fresh = last.sites.filter((site) => last.usesOf(site).has("text") && !known.has(site.key));
    const overrides: readonly Override[] = [...last.overrides, ...fresh.map((site) => ({ site, value: someDay }))];
    last = observeLeaf(leaf, root, overrides);
  }
  return last.value && last;
}

/** Names the results behind the parts of a value that change when one of those dates is another day. */
export function nameDates(value: Provenance, leaf: AnyLeaf, root: Site, base: Observation): Provenance {
  const dates = base.overrides.filter(({ value: tried }) => tried === someDay);
  return dates.reduce((named, { site }) => {
    const overrides = base.overrides.map((one) => (one.site === site ? { site, value: otherDay } : one));
    const seen = observeLeaf(leaf, root, overrides).value;
    if (!seen || !base.value) return named;
    return differences(base.value, seen, []).reduce(
      (result, { at, value: now }) =>
        replaceAt(result, at, (before) => {
          if (now.from === "constant" && now.value === otherDay && site.exact)
            return { from: "result", path: site.path };
          return {
            from: "computed",
            reads: [...(before.from === "computed" ? before.reads : []), site.path, ...site.also],
          };
        }),
      named,
    );
  }, value);
}
