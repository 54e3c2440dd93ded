/** Decisions that follow from a seed: the same seed and purpose give the same sequence. */
export interface Seeded {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Between `least` and `most`, mostly near `least`, now and then far away (a Pareto tail). */
  heavyTailed(least: number, most: number): number;
}

/** Creates the decisions of one purpose, for example of one lane's faults. Purposes do not disturb each other. */
export function seeded(...purpose: readonly (string | number)[]): Seeded {
  let state = hash(purpose.join("/"));
  const next = () => {
    // mulberry32: small, fast, and the same on every machine.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(from) {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new RangeError("There is nothing to pick from.");
      return picked;
    },
    shuffled(list) {
      const left = [...list];
      return list.map(() => left.splice(between(0, left.length - 1), 1)[0] as (typeof left)[number]);
    },
    heavyTailed: (least, most) => Math.min(most, Math.floor(least / Math.max(1 - next(), 1e-9) ** 0.8)),
  };
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  return value;
}
