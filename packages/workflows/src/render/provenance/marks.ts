import type { Site } from "./site.ts";

/**
 * Results that are turned into text leave a mark in it, so that a template literal can be taken apart again. The signs are from Unicode's
 * private use area: they survive trimming and changes of case, and no author writes them.
 */
const open = "\uE000";
const close = "\uE001";
const first = 0xe100;
const count = 0xf8ff - first + 1;
const mark = new RegExp(`${open}([\uE100-\uF8FF])${close}`, "u");
const remains = /[\uE000-\uF8FF]/u;

/** The texts and numbers that stand for sites in one recording. */
export interface Marks {
  textOf(site: Site): string;
  numberOf(site: Site): number;
  /** A text taken apart into what was written and what was filled in; `undefined` where code has cut a mark to pieces. */
  takeApart(text: string): readonly (string | Site)[] | undefined;
  /** Every site that was turned into text. */
  texts(): readonly Site[];
}

/**
 * Creates marks that depend on the site alone, not on the order of looking, so that two recordings can be compared. With another `salt` all of
 * them are others: whatever changes then was worked out from a mark.
 */
export function createMarks(salt: number): Marks {
  const bySign = new Map<number, Site>();
  const signOf = (site: Site): number => {
    let sign = (hash(site.key) + salt) % count;
    for (let other = bySign.get(sign); other && other.key !== site.key; other = bySign.get(sign))
      sign = (sign + 1) % count;
    bySign.set(sign, site);
    return first + sign;
  };
  return {
    textOf: (site) => open + String.fromCharCode(signOf(site)) + close,
    // Large and different: comparisons between two results then turn round when one of them is tried as a small number.
    numberOf: (site) => 1000 + ((hash(site.key) + salt) % 997),
    takeApart: (text) => {
      const parts = text
        .split(mark)
        .map((part, index) => (index % 2 === 0 ? part : bySign.get(part.charCodeAt(0) - first)));
      if (parts.some((part) => part === undefined || (typeof part === "string" && remains.test(part))))
        return undefined;
      return (parts as (string | Site)[]).filter((part) => part !== "");
    },
    texts: () => [...bySign.values()],
  };
}

const hash = (text: string): number => {
  let sum = 7;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
};
