import * as fc from "fast-check";
import type { CalendarSettings, OpeningHours } from "../../src/index.ts";

/** Zones with daylight saving on both halves of the earth, half and quarter hour offsets, changes of 30 and of 120 minutes, at midnight and during Ramadan, and skipped days in their past. */
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Havana",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kwajalein",
  "Pacific/Kiritimati",
  "Antarctica/Troll",
  "Africa/Casablanca",
  "Europe/Dublin",
];

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Up to three spans of a day on a five minute grid, the last of them maybe running through the night. */
const spans = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 2, maxLength: 6 }), fc.boolean())
  .map(([ticks, overnight]) => {
    const minutes = ticks.map((tick) => tick * 5).sort((left, right) => left - right);
    const pairs: string[] = [];
    for (let index = 0; index + 1 < minutes.length; index += 2) {
      pairs.push(`${clock(minutes[index] ?? 0)}-${clock(minutes[index + 1] ?? 0)}`);
    }
    const last = minutes.at(-1) ?? 0;
    // A span that "ends" at its day's first opening runs to the next morning.
    const first = minutes[0] ?? 0;
    return overnight && minutes.length % 2 === 1 && first !== last
      ? [...pairs, `${clock(last)}-${clock(first)}`]
      : pairs;
  });

const openingHours: fc.Arbitrary<OpeningHours> = fc
  .tuple(fc.subarray([...weekdays], { minLength: 1 }), fc.array(spans, { minLength: 7, maxLength: 7 }))
  .map(([days, hours]) => Object.fromEntries(days.map((day, index) => [day, hours[index] ?? []])));

/** Instants in the years whose clock changes matter to these zones, to the minute. */
export const instants = fc
  .oneof(
    fc.integer({ min: Date.UTC(2010, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 }),
    // The days around the change of the clock in Europe, America and Australia, the skipped days of the Pacific, Ramadan in Morocco, and Brazil's change at midnight.
    fc
      .constantFrom(
        "2026-03-29",
        "2026-10-25",
        "2026-03-08",
        "2026-11-01",
        "2026-04-05",
        "2026-10-04",
        "2011-12-30",
        "1993-08-21",
        "1994-12-31",
        "2026-02-15",
        "2026-03-22",
        "2018-11-04",
      )
      .chain((date) =>
        fc.integer({ min: -4320, max: 4320 }).map((minutes) => Date.parse(`${date}T00:00Z`) / 60_000 + minutes),
      ),
  )
  .map((minutes) => minutes * 60_000);

const dates = instants.map((at) => new Date(at).toISOString().slice(0, 10));

/** Calendars no sane customer has, and every sane one besides. */
export const arbitrarySettings: fc.Arbitrary<CalendarSettings> = fc.record({
  zone: fc.constantFrom(...zones),
  openingHours,
  holidays: fc.oneof(
    fc.array(dates, { maxLength: 5 }),
    fc.constant((date: string) => date.endsWith("-25")),
  ),
  specialDays: fc.dictionary(dates, fc.oneof(spans, fc.constant([])), { maxKeys: 3 }),
});
