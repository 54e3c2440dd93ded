import { dayMs } from "./calendar-date.ts";
import type { OpenPeriod, OpenPeriods } from "./open-periods.ts";

/** The same local time on the `count`-th open day after the one `from` (or the next opening) lies in, moved into that day's opening hours. */
export function addBusinessDays(periods: OpenPeriods, from: number, count: number): number {
  const { day, at } = openingAt(periods, from);
  if (count === 0) return at;
  const days = periods.openDays(day + 1);
  for (let skipped = 1; skipped < count; skipped += 1) days.next();
  // Counted from the midnight of the day it counts for, so 03:00 of a night shift is the 27th hour and stays in the night.
  return nearestOpen(periods, days.next().value, periods.time.localOf(at) - day * dayMs);
}

function openingAt(periods: OpenPeriods, from: number): { day: number; at: number } {
  const today = periods.dayAt(from);
  if (today !== undefined) return { day: today, at: from };
  const next = periods.from(from).next().value;
  return { day: next.day, at: next.opensAt };
}

/** The first open instant of a day at or after a time on its clock, or its last closing when there is none. */
function nearestOpen(periods: OpenPeriods, day: readonly OpenPeriod[], sinceMidnight: number): number {
  let lastClosing = 0;
  for (const { day: date, hours, opensAt, closesAt } of day) {
    if (sinceMidnight <= hours.opens) return opensAt;
    if (sinceMidnight <= hours.closes) return periods.time.instantOf(date * dayMs + sinceMidnight);
    lastClosing = closesAt;
  }
  return lastClosing;
}
