import type { Duration, DurationUnit } from "../domain/duration.ts";
import { parseDuration } from "../domain/parse-duration.ts";

const seconds: { readonly [U in DurationUnit]?: number } = { second: 1, minute: 60, hour: 3_600, day: 86_400 };

/** The least time a business unit can take, in seconds. A business day can hold the hour that summer time removes. */
const atLeastSeconds: { readonly [U in DurationUnit]: number } = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  "business hour": 3_600,
  "business day": 82_800,
};

/**
 * Whether `one` surely takes as long as `other`, or longer. Business time depends on a calendar that a definition does not know, so many pairs
 * cannot be compared; then the answer is `false`.
 */
export function surelyNotShorter(one: Duration, other: Duration): boolean {
  const [first, second] = [parseDuration(one), parseDuration(other)];
  if (first.unit === second.unit) return first.count >= second.count;
  const elapsed = seconds[second.unit];
  return elapsed !== undefined && first.count * atLeastSeconds[first.unit] >= second.count * elapsed;
}
