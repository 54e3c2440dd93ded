import type { Duration } from "../../domain/duration.ts";
import { parseDuration } from "../../domain/parse-duration.ts";

/** Looks that follow each other without a pause would never let the run rest, nor the service. */
const shortestPauseMs = 1000;

const times = (every: Duration, count: number): Duration => {
  const { count: one, unit } = parseDuration(every);
  return `${one * count} ${unit}s`;
};

/**
 * The instant of the look with a number, from 0 at `from`: always reckoned from there, so that looks that come late do not make the later ones later.
 * At least a second lies between two. All in milliseconds since 1970-01-01 UTC.
 */
export function pollInstant(
  after: (from: number, duration: Duration) => number,
  from: number,
  every: Duration,
  number: number,
): number {
  if (number === 0) return from;
  return Math.max(after(from, times(every, number)), from + number * shortestPauseMs);
}
