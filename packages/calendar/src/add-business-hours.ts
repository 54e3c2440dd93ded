import type { OpenPeriods } from "./open-periods.ts";

/** The instant by which `milliseconds` of open time have passed since `from`; the next opening when there are none to pass. */
export function addBusinessHours(periods: OpenPeriods, from: number, milliseconds: number): number {
  const upcoming = periods.from(from);
  let remaining = milliseconds;
  let reached = from;
  for (;;) {
    const { opensAt, closesAt } = upcoming.next().value;
    // Shifts of different days may overlap; time that was counted already is not counted twice.
    const start = Math.max(reached, opensAt);
    const available = Math.max(0, closesAt - start);
    if (remaining <= available) return start + remaining;
    remaining -= available;
    reached = Math.max(reached, closesAt);
  }
}
