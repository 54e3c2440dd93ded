/** One measured line: a value beside its baseline from the same run, so that a slow machine slows both. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
  /** `value` divided by `baseline`. */
  readonly ratio: number;
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A line from a value and its baseline. */
export const row = (name: string, unit: string, value: number, baseline: number): Row => ({
  name,
  value: Number(value.toPrecision(4)),
  unit,
  baseline: Number(baseline.toPrecision(4)),
  ratio: Number((value / baseline).toPrecision(3)),
});

/** A line from pairs measured one right after the other: what slows the machine for a while slows both of a pair, so the ratio is the middle one of theirs. */
export const pairedRow = (
  name: string,
  unit: string,
  pairs: readonly { readonly value: number; readonly baseline: number }[],
): Row => ({
  ...row(name, unit, median(pairs.map((pair) => pair.value)), median(pairs.map((pair) => pair.baseline))),
  ratio: Number(median(pairs.map((pair) => pair.value / pair.baseline)).toPrecision(3)),
});
