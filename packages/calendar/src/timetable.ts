import { IANAZone } from "luxon";
import { formatCalendarDate, parseCalendarDate } from "./calendar-date.ts";
import type { CalendarSettings, OpeningHours } from "./calendar-settings.ts";
import type { DayHours } from "./day-hours.ts";
import { parseDayHours } from "./parse-day-hours.ts";
import { weekdays } from "./weekday.ts";

/** Opening by date: settings that were checked. Days are counted from 1970-01-01. */
export interface Timetable {
  readonly zone: IANAZone;
  /** The spans that start on a day, earliest first; none when it is closed. */
  hoursOn(day: number): readonly DayHours[];
}

/** Checks settings; throws `TypeError`, its message led by the field that is wrong, also for a calendar that is never open. */
export function createTimetable(settings: CalendarSettings): Timetable {
  const zone = readZone(settings.zone, "zone");
  const week = readWeek(settings.openingHours, "openingHours");
  const isHoliday = readHolidays(settings.holidays, "holidays");
  const specialDays = readSpecialDays(settings.specialDays, "specialDays");
  // Day 0 was a Thursday, three days after a Monday. The second remainder keeps days before 1970 positive.
  const usualHoursOn = (day: number) =>
    isHoliday(formatCalendarDate(day)) ? [] : (week[(((day + 3) % 7) + 7) % 7] ?? []);
  refuseAlwaysHoliday(usualHoursOn, "holidays");
  return { zone, hoursOn: (day) => specialDays.get(day) ?? usualHoursOn(day) };
}

function readZone(name: unknown, field: string): IANAZone {
  if (typeof name !== "string" || !IANAZone.isValidZone(name)) {
    throw new TypeError(
      `${field}: ${JSON.stringify(name)} is not a time zone. Use an IANA name such as "Europe/Berlin".`,
    );
  }
  return IANAZone.create(name);
}

function readWeek(openingHours: OpeningHours, field: string): readonly (readonly DayHours[])[] {
  if (typeof openingHours !== "object" || openingHours === null) {
    throw new TypeError(`${field} is missing. Give each open weekday its hours, such as { monday: ["08:00-17:00"] }.`);
  }
  for (const name of Object.keys(openingHours)) {
    if (!weekdays.some((weekday) => weekday === name)) {
      throw new TypeError(`${field}.${name}: there is no such weekday. Use ${weekdays.join(", ")}.`);
    }
  }
  const week = weekdays.map((weekday) => parseDayHours(openingHours[weekday] ?? [], `${field}.${weekday}`));
  if (week.every((hours) => hours.length === 0)) {
    throw new TypeError(`${field}: the calendar is never open, so no wait could end. Give at least one weekday hours.`);
  }
  return week;
}

function readHolidays(holidays: CalendarSettings["holidays"], field: string): (date: string) => boolean {
  if (typeof holidays === "function") return holidays;
  if (holidays === undefined) return () => false;
  if (!Array.isArray(holidays)) throw new TypeError(`${field} must be a list of dates or a function of a date.`);
  for (const [index, date] of holidays.entries()) requireDate(date, `${field}[${index}]`);
  const dates = new Set<string>(holidays);
  return (date) => dates.has(date);
}

function readSpecialDays(
  days: CalendarSettings["specialDays"],
  field: string,
): ReadonlyMap<number, readonly DayHours[]> {
  return new Map(
    Object.entries(days ?? {}).map(([date, spans]) => [
      requireDate(date, `${field}.${date}`),
      parseDayHours(spans, `${field}.${date}`),
    ]),
  );
}

function requireDate(date: unknown, field: string): number {
  const day = parseCalendarDate(date);
  if (day === undefined) {
    throw new TypeError(`${field}: ${JSON.stringify(date)} is not a date. Write it as "2026-12-25".`);
  }
  return day;
}

/** A holiday function cannot be read, only asked: four years hold every date, so a usable calendar opens somewhere in them. */
function refuseAlwaysHoliday(hoursOn: (day: number) => readonly DayHours[], field: string): void {
  const first = Date.UTC(2024, 0, 1) / 86_400_000;
  for (let day = first; day < first + 1461; day += 1) if (hoursOn(day).length > 0) return;
  throw new TypeError(
    `${field}: every open day from 2024 to 2027 is a holiday, so no wait could end. Check the holidays.`,
  );
}
