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
