import { expect, test } from "vitest";
import { type CalendarSettings, createCalendar } from "../src/index.ts";

const valid = { zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } };
const span = 'is not a span of opening. Write it as "08:00-17:00".';

/** Settings as they may come from a file, where no compiler looked at them. */
const settingsFrom = (changes: object) => ({ ...valid, ...changes }) as unknown as CalendarSettings;

test.each<[object, string]>([
  [{ zone: "Europe/Berln" }, 'zone: "Europe/Berln" is not a time zone. Use an IANA name such as "Europe/Berlin".'],
  [{ zone: undefined }, 'zone: undefined is not a time zone. Use an IANA name such as "Europe/Berlin".'],
  [
    { openingHours: undefined },
    'openingHours is missing. Give each open weekday its hours, such as { monday: ["08:00-17:00"] }.',
  ],
  [
    { openingHours: { mondey: ["08:00-17:00"] } },
    "openingHours.mondey: there is no such weekday. Use monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
  ],
  [
    { openingHours: { monday: "08:00-17:00" } },
    'openingHours.monday must be a list of spans such as ["08:00-12:00", "13:00-17:00"].',
  ],
  [{ openingHours: { monday: ["08:00-17:00", "8-17"] } }, `openingHours.monday[1]: "8-17" ${span}`],
  [{ openingHours: { monday: ["08:60-17:00"] } }, `openingHours.monday[0]: "08:60-17:00" ${span}`],
  [{ openingHours: { monday: ["08:00-24:01"] } }, `openingHours.monday[0]: "08:00-24:01" ${span}`],
  [{ openingHours: { monday: ["24:00-08:00"] } }, `openingHours.monday[0]: "24:00-08:00" ${span}`],
  [{ openingHours: { monday: [817] } }, `openingHours.monday[0]: 817 ${span}`],
  [
    { openingHours: { monday: ["00:00-00:00"] } },
    'openingHours.monday[0]: "00:00-00:00" opens and closes at the same time. Write "00:00-24:00" for the whole day.',
  ],
  [
    { openingHours: { monday: ["11:00-17:00", "08:00-12:00"] } },
    'openingHours.monday: "11:00-17:00", "08:00-12:00" overlap. Join them into one span.',
  ],
  [
    { openingHours: { monday: ["22:00-06:00", "23:00-24:00"] } },
    'openingHours.monday: "22:00-06:00", "23:00-24:00" overlap. Join them into one span.',
  ],
  [
    { openingHours: { monday: [], sunday: [] } },
    "openingHours: the calendar is never open, so no wait could end. Give at least one weekday hours.",
  ],
  [{ holidays: "2026-12-25" }, "holidays must be a list of dates or a function of a date."],
  [{ holidays: ["2026-12-25", "25.12."] }, 'holidays[1]: "25.12." is not a date. Write it as "2026-12-25".'],
  [{ holidays: ["2026-02-29"] }, 'holidays[0]: "2026-02-29" is not a date. Write it as "2026-12-25".'],
  [
    { holidays: () => true },
    "holidays: every open day from 2024 to 2027 is a holiday, so no wait could end. Check the holidays.",
  ],
  [{ specialDays: { "24.12.": [] } }, 'specialDays.24.12.: "24.12." is not a date. Write it as "2026-12-25".'],
  [{ specialDays: { "2026-12-24": ["8-12"] } }, `specialDays.2026-12-24[0]: "8-12" ${span}`],
])("%j is refused", (changes, message) => {
  expect(() => createCalendar(settingsFrom(changes))).toThrow(new TypeError(message));
});

test("touching spans and the whole day are fine", () => {
  const openingHours = { monday: ["08:00-12:00", "12:00-24:00"], tuesday: ["00:00-24:00"] };
  const calendar = createCalendar({ zone: "UTC", openingHours });
  const end = calendar.after(calendar.instantOf("2026-11-30T08:00"), "40 business hours");
  expect(calendar.format(end)).toBe("Wed 2 Dec 2026 00:00");
});
