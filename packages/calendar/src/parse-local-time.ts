import { dayMs, parseCalendarDate } from "./calendar-date.ts";

/** Reads `2026-11-30T17:00` (seconds and milliseconds may follow) as milliseconds on a wall clock; throws `TypeError` for other text. */
export function parseLocalTime(text: string): number {
  const [, date, hour, minute, second = "0", fraction = ""] =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/.exec(text) ?? [];
  const day = parseCalendarDate(date);
  if (day === undefined) {
    throw new TypeError(
      `${JSON.stringify(text)} is not a local time. Write it as "2026-11-30T17:00", without a zone: the calendar has its own.`,
    );
  }
  const minutes = Number(hour) * 60 + Number(minute);
  return day * dayMs + minutes * 60_000 + Number(second) * 1000 + Number(fraction.padEnd(3, "0"));
}
