/** What became of the earlier of two steps: nothing yet (or left out by a decision), done, or begun and not done. */
export type Past = "absent" | "done" | "undone";

/**
 * A set of histories as bits: for each past of the earlier step, whether the later one has run (the upper three) or has not (the lower three). An
 * empty set is nowhere: every way has ended the run.
 */
export type Histories = number;

const bit: { readonly [P in Past]: number } = { absent: 1, done: 2, undone: 4 };
const laterRan = 3;
const everyPast = 0b111;

export const nowhere: Histories = 0;
export const nothingYet: Histories = bit.absent;

/** The pasts a set holds; with `after later`, only those in which the later step has run. */
export function pasts(histories: Histories, which: "any" | "after later" = "any"): readonly Past[] {
  const ran = histories >> laterRan;
  const held = which === "any" ? (histories & everyPast) | ran : ran;
  return (Object.keys(bit) as Past[]).filter((past) => held & bit[past]);
}

/** The same histories once the later step has run. */
export const withLater = (histories: Histories): Histories =>
  ((histories & everyPast) | (histories >> laterRan)) << laterRan;

/** The same histories once the earlier step has become `past`. */
export function withEarlier(histories: Histories, past: Past): Histories {
  const moved = (pastsNow: number): number => (pastsNow === 0 ? 0 : bit[past]);
  return moved(histories & everyPast) | (moved(histories >> laterRan) << laterRan);
}
