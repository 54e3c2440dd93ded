import { type Calendar, type Duration, parseDuration } from "@msp/workflows/ports";
import { DateTime } from "luxon";
import { addBusinessDays } from "./add-business-days.ts";
import { addBusinessHours } from "./add-business-hours.ts";
import type { CalendarSettings } from "./calendar-settings.ts";
import { createOpenPeriods } from "./open-periods.ts";
import { parseLocalTime } from "./parse-local-time.ts";
import { createTimetable } from "./timetable.ts";

const elapsedMs = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/**
 * A customer's business time, as the `Calendar` port.
 *
 * - `second`, `minute`, `hour` and `day` are elapsed time; a `day` is always 24 hours.
 * - `business hour` counts open time only; from a closed instant it counts from the next opening. Fractions are fine.
 * - `business day` is the same local time on the next open day, moved into that day's hours: to the next opening in a break, to closing time after
 *   it. From a closed instant it counts from the next opening. A night shift counts for the day it starts on, until the next day opens. Only whole
 *   business days exist.
 * - Opening hours include both ends, so what ends at 17:00 ends on time and never slips to the next morning.
 * - When clocks change, a local time that is skipped means the instant of the change, one that comes twice means the first.
 *
 * Throws `TypeError` naming the field for settings that are wrong or never open. The methods throw `TypeError` for a duration, instant or local time
 * that is not one, and `RangeError` when no opening can be found within a hundred years.
 *
 * @example
 * ```ts
 * import { createCalendar } from "@msp/calendar";
 *
 * const calendar = createCalendar({
 *   zone: "Europe/Berlin",
 *   openingHours: { monday: ["08:00-17:00"], tuesday: ["08:00-12:00", "13:00-17:00"] },
 *   holidays: ["2026-12-25"],
 * });
 * calendar.format(calendar.after(calendar.instantOf("2026-11-30T16:00"), "2 business hours")); // Tue 1 Dec 2026 09:00
 * ```
 */
export function createCalendar(settings: CalendarSettings): Calendar {
  const timetable = createTimetable(settings);
  const periods = createOpenPeriods(timetable);

  const after = (from: number, duration: Duration): number => {
    requireInstant(from);
    const { count, unit } = parseDuration(duration);
    if (unit === "business hour") return addBusinessHours(periods, from, Math.round(count * elapsedMs.hour));
    if (unit !== "business day") return requireInstant(from + Math.round(count * elapsedMs[unit]));
    if (!Number.isInteger(count)) {
      throw new TypeError(
        `"${duration}" is not a whole number of business days. Use business hours for parts of a day.`,
      );
    }
    return addBusinessDays(periods, from, count);
  };

  return Object.freeze({
    after,
    isOpen: (at: number) => periods.dayAt(requireInstant(at)) !== undefined,
    nextOpen: (at: number) => addBusinessHours(periods, requireInstant(at), 0),
    instantOf: (localTime: string) => periods.time.instantOf(parseLocalTime(localTime)),
    format: (at: number) =>
      DateTime.fromMillis(requireInstant(at), { zone: timetable.zone, locale: "en-US" }).toFormat(
        "ccc d LLL yyyy HH:mm",
      ),
  });
}

function requireInstant(at: number): number {
  if (Number.isNaN(new Date(at).getTime())) {
    throw new TypeError(`${at} is not an instant. Give milliseconds since 1970-01-01 UTC.`);
  }
  return at;
}
