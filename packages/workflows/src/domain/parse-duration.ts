import type { Duration, DurationUnit } from "./duration.ts";

/** Splits a duration into its count and unit; throws `TypeError` for text that is not a duration. */
export function parseDuration(duration: Duration): { count: number; unit: DurationUnit } {
  const [, count, unit] = /^(\d+(?:\.\d+)?) ((?:business )?(?:day|hour)|minute|second)s?$/.exec(duration) ?? [];
  if (count === undefined || unit === undefined) {
    throw new TypeError(`"${duration}" is not a duration. Write it as "30 minutes" or "2 business days".`);
  }
  return { count: Number(count), unit: unit as DurationUnit };
}
