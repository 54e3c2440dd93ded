import type { Duration } from "@msp/workflows/ports";
import { describe, expect, test } from "vitest";
import { type CalendarSettings, createCalendar, createCalendars } from "../src/index.ts";

const week = {
  monday: ["08:00-17:00"],
  tuesday: ["08:00-12:00", "13:00-17:00"],
  wednesday: ["08:00-17:00"],
  thursday: ["08:00-17:00"],
  friday: ["08:00-15:00"],
};
const office: CalendarSettings = { zone: "Europe/Berlin", openingHours: week, holidays: ["2026-12-25", "2027-01-01"] };

/** The end of a duration, both written as local times. */
const ends = (settings: CalendarSettings, from: string, duration: Duration) => {
  const calendar = createCalendar(settings);
  return calendar.format(calendar.after(calendar.instantOf(from), duration));
};

describe("business hours", () => {
  test.each<[string, Duration, string]>([
    ["2026-11-30T09:00", "1 business hour", "Mon 30 Nov 2026 10:00"],
    ["2026-11-30T09:00", "8 business hours", "Mon 30 Nov 2026 17:00"],
    ["2026-11-30T16:00", "2 business hours", "Tue 1 Dec 2026 09:00"],
    ["2026-11-30T17:00", "1 business hour", "Tue 1 Dec 2026 09:00"],
    ["2026-12-01T11:30", "1 business hour", "Tue 1 Dec 2026 13:30"],
    ["2026-12-01T11:30", "0.25 business hours", "Tue 1 Dec 2026 11:45"],
    ["2026-12-04T14:00", "2 business hours", "Mon 7 Dec 2026 09:00"],
    ["2026-12-05T10:00", "1 business hour", "Mon 7 Dec 2026 09:00"],
    ["2026-12-05T10:00", "0 business hours", "Mon 7 Dec 2026 08:00"],
    ["2026-12-24T16:30", "1 business hour", "Mon 28 Dec 2026 08:30"],
  ])("%s and %s end %s", (from, duration, end) => {
    expect(ends(office, from, duration)).toBe(end);
  });

  test("count a shift that overlaps the next day's hours once", () => {
    const shifts = { zone: "UTC", openingHours: { monday: ["22:00-06:00"], tuesday: ["05:00-07:00"] } };
    expect(ends(shifts, "2026-11-30T22:00", "9 business hours")).toBe("Tue 1 Dec 2026 07:00");
    const contained = {
      zone: "UTC",
      openingHours: { monday: ["20:00-14:00"], tuesday: ["06:00-08:00", "09:00-15:00"] },
    };
    expect(ends(contained, "2026-11-30T20:00", "19 business hours")).toBe("Tue 1 Dec 2026 15:00");
  });
});

describe("business days", () => {
  test.each<[string, Duration, string]>([
    ["2026-11-30T09:30", "1 business day", "Tue 1 Dec 2026 09:30"],
    ["2026-11-30T17:00", "1 business day", "Tue 1 Dec 2026 17:00"],
    ["2026-11-30T12:30", "1 business day", "Tue 1 Dec 2026 13:00"],
    ["2026-12-03T16:30", "1 business day", "Fri 4 Dec 2026 15:00"],
    ["2026-12-05T10:00", "1 business day", "Tue 8 Dec 2026 08:00"],
    ["2026-12-05T10:00", "0 business days", "Mon 7 Dec 2026 08:00"],
    ["2026-12-24T10:00", "1 business day", "Mon 28 Dec 2026 10:00"],
    ["2026-12-30T10:00", "2 business days", "Mon 4 Jan 2027 10:00"],
  ])("%s and %s end %s", (from, duration, end) => {
    expect(ends(office, from, duration)).toBe(end);
  });

  test("keep a night shift in the night", () => {
    const nights = { zone: "Europe/Berlin", openingHours: { monday: ["22:00-06:00"], wednesday: ["22:00-06:00"] } };
    expect(ends(nights, "2026-12-01T03:00", "1 business day")).toBe("Thu 3 Dec 2026 03:00");
    expect(ends(nights, "2026-12-01T12:00", "1 business day")).toBe("Mon 7 Dec 2026 22:00");
  });

  test("count for the next day once it has begun to open, even while a shift of the day before goes on", () => {
    const shifts = { zone: "UTC", openingHours: { monday: ["20:00-14:00"], tuesday: ["06:00-08:00"] } };
    expect(ends(shifts, "2026-12-01T05:00", "1 business day")).toBe("Tue 1 Dec 2026 08:00");
    expect(ends(shifts, "2026-12-01T09:00", "1 business day")).toBe("Mon 7 Dec 2026 20:00");
  });

  test("stay on the same local time when the clocks change in between", () => {
    const always = { zone: "Europe/Berlin", openingHours: { saturday: ["08:00-17:00"], monday: ["08:00-17:00"] } };
    expect(ends(always, "2026-03-28T09:00", "1 business day")).toBe("Mon 30 Mar 2026 09:00");
    expect(ends(always, "2026-03-28T09:00", "2 days")).toBe("Mon 30 Mar 2026 10:00");
  });
});

describe("special days", () => {
  const settings = {
    ...office,
    holidays: (date: string) => date.endsWith("-12-24") || date.endsWith("-12-25"),
    specialDays: { "2026-12-24": ["08:00-12:00"], "2026-12-28": [], "2026-12-27": ["10:00-11:00"] },
  };

  test("shorten, close and open single dates, and win over holidays", () => {
    const calendar = createCalendar(settings);
    const isOpen = (local: string) => calendar.isOpen(calendar.instantOf(local));
    expect(isOpen("2026-12-24T11:00")).toBe(true);
    expect(isOpen("2026-12-24T13:00")).toBe(false);
    expect(isOpen("2026-12-27T10:30")).toBe(true);
    expect(isOpen("2026-12-28T10:00")).toBe(false);
    expect(ends(settings, "2026-12-24T11:30", "2 business hours")).toBe("Tue 29 Dec 2026 08:30");
  });
});

describe("clock changes", () => {
  const berlin = createCalendar({
    zone: "Europe/Berlin",
    openingHours: { sunday: ["02:30-05:00"], monday: ["08:00-17:00"] },
  });

  test("a skipped local time is the instant of the change", () => {
    expect(berlin.instantOf("2026-03-29T02:30")).toBe(Date.UTC(2026, 2, 29, 1));
    expect(berlin.isOpen(Date.UTC(2026, 2, 29, 1))).toBe(true);
    expect(berlin.isOpen(Date.UTC(2026, 2, 29, 1) - 1)).toBe(false);
  });

  test("a repeated local time is the first of the two", () => {
    expect(berlin.instantOf("2026-10-25T02:30")).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(berlin.nextOpen(Date.UTC(2026, 9, 25, 0))).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  test("a day that began before the clock was set back over midnight stays open", () => {
    // Newfoundland went from 00:01 on Sunday back to 23:01 on Saturday.
    const settings = { zone: "America/St_Johns", openingHours: { sunday: ["00:00-05:00"] } };
    const calendar = createCalendar(settings);
    const opening = calendar.instantOf("2010-11-07T00:00");
    const halfAnHourLater = opening + 30 * 60_000;
    expect(calendar.format(halfAnHourLater)).toBe("Sat 6 Nov 2010 23:30");
    expect(calendar.isOpen(halfAnHourLater)).toBe(true);
    expect(calendar.format(calendar.after(opening, "6 business hours"))).toBe("Sun 7 Nov 2010 05:00");
  });

  test("hours that fall wholly into a skip do not happen, nor does a skipped day count", () => {
    const skipped = createCalendar({ zone: "Europe/Berlin", openingHours: { sunday: ["02:10-02:50"] } });
    const saturday = skipped.instantOf("2026-03-28T12:00");
    expect(skipped.format(skipped.nextOpen(saturday))).toBe("Sun 5 Apr 2026 02:10");
    // Samoa had no 30 December 2011, a Friday.
    const apia = {
      zone: "Pacific/Apia",
      openingHours: { thursday: ["09:00-17:00"], friday: ["09:00-17:00"], monday: ["09:00-17:00"] },
    };
    expect(ends(apia, "2011-12-29T10:00", "1 business day")).toBe("Mon 2 Jan 2012 10:00");
  });
});

describe("local times", () => {
  const calendar = createCalendar(office);

  test("are written in the calendar's zone for people", () => {
    expect(calendar.format(Date.UTC(2026, 10, 30, 16))).toBe("Mon 30 Nov 2026 17:00");
    expect(calendar.format(Date.UTC(2026, 8, 4, 5, 5))).toBe("Fri 4 Sep 2026 07:05");
  });

  test("may name seconds and milliseconds", () => {
    expect(calendar.instantOf("2026-11-30T17:00:01")).toBe(Date.UTC(2026, 10, 30, 16, 0, 1));
    expect(calendar.instantOf("2026-11-30T17:00:01.25")).toBe(Date.UTC(2026, 10, 30, 16, 0, 1, 250));
  });

  test.each([
    "",
    "2026-11-30",
    "2026-11-30 17:00",
    "2026-11-30T17:00Z",
    "2026-11-30T24:00",
    "2026-02-30T10:00",
    "2026-13-01T10:00",
  ])("refuse %j", (text) => {
    expect(() => calendar.instantOf(text)).toThrow(
      new TypeError(
        `${JSON.stringify(text)} is not a local time. Write it as "2026-11-30T17:00", without a zone: the calendar has its own.`,
      ),
    );
  });
});

describe("what cannot be answered", () => {
  const calendar = createCalendar(office);

  test("parts of a business day are refused", () => {
    expect(() => calendar.after(0, "1.5 business days")).toThrow(
      new TypeError(
        '"1.5 business days" is not a whole number of business days. Use business hours for parts of a day.',
      ),
    );
  });

  test("a duration that is not one is refused", () => {
    // @ts-expect-error The type refuses it too; plain JavaScript can still pass it.
    expect(() => calendar.after(0, "soon")).toThrow(TypeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])("%s is not an instant", (at) => {
    const message = `${at} is not an instant. Give milliseconds since 1970-01-01 UTC.`;
    expect(() => calendar.isOpen(at)).toThrow(message);
    expect(() => calendar.nextOpen(at)).toThrow(message);
    expect(() => calendar.format(at)).toThrow(message);
    expect(() => calendar.after(at, "1 hour")).toThrow(message);
  });

  test("a duration without end within a hundred years is refused instead of searched for ever", () => {
    const message = /too little open time within the next hundred years/;
    const rare = createCalendar({ zone: "UTC", openingHours: { monday: ["08:00-08:05"] } });
    expect(() => rare.after(0, "600 business hours")).toThrow(message);
    expect(() => rare.after(0, "999999999 business days")).toThrow(message);
    const closing = createCalendar({ ...office, holidays: (date) => date >= "2030-01-01" });
    const later = Date.UTC(2030, 0, 1);
    expect(() => closing.nextOpen(later)).toThrow(message);
    expect(closing.isOpen(later)).toBe(false);
  });
});

describe("calendars of several customers", () => {
  const settings = { default: office, byCompany: { "12": { ...office, zone: "America/New_York" } } };

  test("a company without a calendar of its own has the default", () => {
    const calendarOf = createCalendars(settings);
    const at = Date.UTC(2026, 10, 30, 16);
    expect(calendarOf("12").format(at)).toBe("Mon 30 Nov 2026 11:00");
    expect(calendarOf("13").format(at)).toBe("Mon 30 Nov 2026 17:00");
    expect(calendarOf().format(at)).toBe("Mon 30 Nov 2026 17:00");
    expect(createCalendars({ default: office })("12").format(at)).toBe("Mon 30 Nov 2026 17:00");
  });

  test("an error names the company and the field", () => {
    expect(() => createCalendars({ ...settings, byCompany: { "12": { ...office, zone: "Mars" } } })).toThrow(
      new TypeError('byCompany.12.zone: "Mars" is not a time zone. Use an IANA name such as "Europe/Berlin".'),
    );
    expect(() => createCalendars({ default: { ...office, openingHours: {} } })).toThrow(/^default\.openingHours: /);
  });

  test("a failing holiday function keeps its own error", () => {
    const failure = new Error("the holiday file is missing");
    const holidays = () => {
      throw failure;
    };
    expect(() => createCalendars({ default: { ...office, holidays } })).toThrow(failure);
  });
});
