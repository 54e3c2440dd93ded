import type { IANAZone } from "luxon";
import { dayMs } from "./calendar-date.ts";

/** Translation between instants and what the wall clock of one zone shows, the latter as milliseconds since 1970-01-01T00:00 on that clock. */
export interface ZoneTime {
  localOf(at: number): number;
  /** A time the clock shows twice means the first time; a time the clock skips means the instant it is skipped at. So a later time is never an earlier instant. */
  instantOf(local: number): number;
}

/** Binds the translation to a zone. */
export function createZoneTime(zone: IANAZone): ZoneTime {
  // Offsets of early years include seconds, so minutes are not whole.
  const offsetAt = (at: number) => Math.round(zone.offset(at) * 60_000);
  return {
    localOf: (at) => at + offsetAt(at),
    instantOf: (local) => {
      // A day away on either side lies before and after any change of the clock near `local`, even where a whole day was skipped.
      const before = offsetAt(local - dayMs);
      const after = offsetAt(local + dayMs);
      if (before === after) return local - before;
      const candidates = [local - before, local - after].sort((left, right) => left - right);
      const [first = local - before, last = first] = candidates;
      return candidates.find((at) => at + offsetAt(at) === local) ?? changeBetween(first, last, offsetAt);
    },
  };
}

/** The first instant after `start`, and at most `end`, at which the clock has changed. */
function changeBetween(start: number, end: number, offsetAt: (at: number) => number): number {
  const before = offsetAt(start);
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
