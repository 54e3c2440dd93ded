import type { AnyLeaf, Observation } from "./observe-leaf.ts";
import type { Use } from "./recorder.ts";
import type { Site } from "./site.ts";

const always: readonly unknown[] = [undefined, true, false, 0, 1, 7, "", "sample", []];
const most = 12;
/** What nobody does with a text, a number or a yes. */
const usesOfObjects: readonly Use[] = ["fields", "member", "call", "items"];

/** What is worth trying in place of a result, given what the leaf did with it. */
export interface Probes {
  /** Texts the result is compared with, or that its schema allows. */
  words(site: Site, seen: Observation): readonly unknown[];
  /** These, numbers, and what anything may be: missing, empty, yes, no. */
  all(site: Site, seen: Observation): readonly unknown[];
}

/**
 * Values worth trying in place of a result, to see whether a mapping decides by it. The mapping's source is only a source of guesses; what is
 * printed comes from calling it.
 */
export function probesOf(leaf: AnyLeaf, wordsOf: (path: string) => readonly string[]): Probes {
  const { texts, numbers } = guessesFrom(Function.prototype.toString.call(leaf));
  const isPlain = (site: Site, uses: ReadonlySet<Use>) =>
    site.property !== "[]" && !usesOfObjects.some((use) => uses.has(use));
  const words = (site: Site) => [...texts, ...(site.exact ? wordsOf(site.path).slice(0, most) : [])];
  return {
    words: (site, seen) => (isPlain(site, seen.usesOf(site)) ? words(site) : []),
    all: (site, seen) => {
      const uses = seen.usesOf(site);
      if (isPlain(site, uses)) return [...new Set([...always, ...words(site), ...numbers])];
      // What is read further, called or looped over is either there or missing.
      return site.property === "[]" || uses.has("fields") ? [] : [undefined];
    },
  };
}

function guessesFrom(source: string): { readonly texts: readonly string[]; readonly numbers: readonly number[] } {
  const texts = [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)].map(
    ([, double, single]) => double ?? single ?? "",
  );
  const numbers = [...source.matchAll(/(?<![\w.$])\d+(?:\.\d+)?(?![\w.])/g)].flatMap(([digits]) => [
    Number(digits),
    Number(digits) + 1,
  ]);
  return { texts: texts.slice(0, most), numbers: numbers.slice(0, most) };
}
