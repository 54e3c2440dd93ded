import type { Difference } from "./differences.ts";
import { mentionedPaths } from "./mentioned-paths.ts";
import type { Provenance } from "./provenance.ts";
import { replaceAt } from "./replace-at.ts";
import { mostSpecific } from "./site.ts";

/** More different constants than this are no choice between a few words but a calculation. */
const mostWords = 3;

/** Puts what came out under other results into the value: as a choice, as "may be missing", or as "worked out". */
export function mergeAlternatives(
  base: Provenance,
  found: readonly (Difference & { readonly dependsOn: readonly string[] })[],
): Provenance {
  const places = new Map<string, { at: readonly string[]; values: Provenance[]; dependsOn: string[] }>();
  for (const { at, value, dependsOn } of found) {
    const place = places.get(JSON.stringify(at)) ?? { at, values: [], dependsOn: [] };
    place.values.push(value);
    place.dependsOn.push(...dependsOn);
    places.set(JSON.stringify(at), place);
  }
  // Inner places first: an outer choice then shows them already settled.
  return [...places.values()]
    .sort((one, other) => other.at.length - one.at.length)
    .reduce((value, { at, values, dependsOn }) => replaceAt(value, at, (part) => merge(part, values, dependsOn)), base);
}

function merge(base: Provenance, values: readonly Provenance[], depends: readonly string[]): Provenance {
  const choices = [base, ...values].filter((value) => value.from === "choice");
  const dependsOn = mostSpecific([...depends, ...choices.flatMap((choice) => choice.dependsOn)]);
  const flat = [base, ...values].flatMap((value) => (value.from === "choice" ? value.of : [value]));
  const distinct = [...new Map(flat.map((value) => [JSON.stringify(value), value])).values()];
  const missing = distinct.some((value) => value.from === "nothing") || choices.some((choice) => choice.optional);
  const optional = missing ? ({ optional: true } as const) : {};
  // A probe of the wrong kind can turn a calculation into nonsense; what is only "worked out" then is no way the value really comes out.
  const of = distinct.filter((value) => value.from !== "nothing" && (value.from !== "computed" || value === base));
  const words = of.filter((value) => value.from === "constant" || value.from === "text");
  // Formatting shows in a text too; that it is filled in with these results is still true.
  if (base.from === "text" && words.length > mostWords) return base;
  const isAnswer = of.length > 1 && of.every((value) => value.from === "constant" && typeof value.value === "boolean");
  if (base.from === "computed" || words.length > mostWords || isAnswer) {
    return { from: "computed", reads: mostSpecific([...dependsOn, ...of.flatMap(mentionedPaths)]) };
  }
  const [only] = of;
  if (of.length === 1 && only?.from === "result") return { ...only, ...optional };
  if (of.length === 1 && only && !missing) return only;
  return of.length === 0 ? { from: "computed", reads: dependsOn } : { from: "choice", of, dependsOn, ...optional };
}
