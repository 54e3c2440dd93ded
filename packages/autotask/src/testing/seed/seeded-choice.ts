/** Choices that look random and are the same for the same seed, so that an invented tenant is the same every time. */
export interface SeededChoice {
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number;
  /** One of these. Throws `RangeError` for an empty list. */
  oneOf<T>(list: readonly T[]): T;
  /** True in so many of 100 cases. */
  percent(chance: number): boolean;
}

/** Starts a row of choices (the mulberry32 generator). */
export function createSeededChoice(seed: number): SeededChoice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    oneOf(list) {
      const index = below(list.length);
      if (index >= list.length) throw new RangeError("There is nothing to choose from.");
      return list[index] as (typeof list)[number];
    },
    percent: (chance) => next() * 100 < chance,
  };
}
