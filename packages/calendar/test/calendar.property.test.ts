import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCalendar } from "../src/index.ts";
import { arbitrarySettings, instants } from "./support/arbitrary-calendar.ts";
import { localClock } from "./support/local-clock.ts";

const calendars = arbitrarySettings.map((settings) => ({ settings, calendar: createCalendar(settings) }));
/** Open time in tenths of a business hour, so that fractions are covered. */
const tenths = fc.integer({ min: 0, max: 200 });
const smallCounts = fc.integer({ min: 0, max: 8 });

describe("every calendar", () => {
  test("ends business time at an open instant that is not before the start", () => {
    return fc.assert(
      fc.property(calendars, instants, tenths, smallCounts, ({ calendar }, from, hours, days) => {
        for (const end of [
          calendar.after(from, `${hours / 10} business hours`),
          calendar.after(from, `${days} business days`),
        ]) {
          expect(calendar.isOpen(end)).toBe(true);
          expect(end).toBeGreaterThanOrEqual(calendar.nextOpen(from));
        }
      }),
    );
  });

  test("counts business hours so that parts add up to the whole", () => {
    return fc.assert(
      fc.property(calendars, instants, tenths, tenths, ({ calendar }, from, first, second) => {
        const inParts = calendar.after(
          calendar.after(from, `${first / 10} business hours`),
          `${second / 10} business hours`,
        );
        expect(inParts).toBe(calendar.after(from, `${(first + second) / 10} business hours`));
      }),
    );
  });

  test("adds nothing when nothing is added: the instant itself where it is open, the next opening otherwise", () => {
    return fc.assert(
      fc.property(calendars, instants, ({ calendar }, from) => {
        const start = calendar.nextOpen(from);
        for (const nothing of ["0 business hours", "0 business days"] as const) {
          expect(calendar.after(from, nothing)).toBe(start);
          expect(calendar.after(start, nothing)).toBe(start);
        }
      }),
    );
  });

  test("never gives more business time an earlier end", () => {
    return fc.assert(
      fc.property(calendars, instants, tenths, tenths, smallCounts, ({ calendar }, from, hours, more, days) => {
        const end = calendar.after(from, `${hours / 10} business hours`);
        expect(calendar.after(from, `${(hours + more) / 10} business hours`)).toBeGreaterThanOrEqual(end);
        const day = calendar.after(from, `${days} business days`);
        // A later day may open before the night shift of the day before has ended.
        const later = calendar.after(from, `${days + 2} business days`);
        expect(later).toBeGreaterThanOrEqual(day);
      }),
    );
  });

  test("counts business days so that parts add up to the whole, where every day has the same hours", () => {
    const everyDay = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 3 }))
      .map(([opens, hours]) => [`${String(opens).padStart(2, "0")}:00-${String(opens + hours).padStart(2, "0")}:00`]);
    return fc.assert(
      fc.property(everyDay, instants, smallCounts, smallCounts, (hours, from, first, second) => {
        const openingHours = { monday: hours, tuesday: hours, thursday: hours, sunday: hours };
        const calendar = createCalendar({ zone: "Asia/Kolkata", openingHours });
        const inParts = calendar.after(calendar.after(from, `${first} business days`), `${second} business days`);
        expect(inParts).toBe(calendar.after(from, `${first + second} business days`));
      }),
    );
  });

  test("says so, and soon, when holidays leave no time to pass", () => {
    return fc.assert(
      fc.property(arbitrarySettings, instants, fc.nat(400), smallCounts, (settings, from, closesAfter, days) => {
        const lastDate = new Date(Date.UTC(2028, 0, 1 + closesAfter)).toISOString().slice(0, 10);
        const calendar = createCalendar({ ...settings, specialDays: {}, holidays: (date) => date > lastDate });
        const late = Math.max(from, Date.UTC(2028, 0, closesAfter - 10));
        for (const duration of ["200 business hours", `${days + 15} business days`] as const)
          expect(() => calendar.after(late, duration)).toThrow(/too little open time within the next hundred years/);
      }),
      { numRuns: 5 },
    );
  });

  test("lands business days on the same time of the right date, where hours and clock never vary", () => {
    return fc.assert(
      fc.property(arbitrarySettings, instants, fc.nat(20), ({ holidays }, minute, days) => {
        // Midnight itself is the end of one open day and may be the start of the next.
        const from = minute + 30_000;
        const openingHours = { monday: ["00:00-24:00"], tuesday: ["00:00-24:00"], friday: ["00:00-24:00"] };
        const calendar = createCalendar({ zone: "UTC", openingHours, holidays });
        const isOpenOn = (at: number) => {
          const date = new Date(at).toISOString().slice(0, 10);
          const isHoliday = typeof holidays === "function" ? holidays(date) : holidays?.includes(date);
          return [1, 2, 5].includes(new Date(at).getUTCDay()) && !isHoliday;
        };
        let expected = calendar.nextOpen(from);
        for (let counted = 0; counted < days; ) {
          expected += 86_400_000;
          if (isOpenOn(expected)) counted += 1;
        }
        expect(calendar.after(from, `${days} business days`)).toBe(expected);
      }),
    );
  });

  test("never gives a later start an earlier end", () => {
    return fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 0, max: 10_000 }),
        tenths,
        smallCounts,
        (drawn, from, minutes, hours, days) => {
          const { calendar, settings } = drawn;
          const later = from + minutes * 60_000;
          const businessHours = `${hours / 10} business hours` as const;
          expect(calendar.after(later, businessHours)).toBeGreaterThanOrEqual(calendar.after(from, businessHours));
          // A clock that is set back shows earlier times later, and a business day keeps the time shown.
          const [shown, shownLater] = [calendar.nextOpen(from), calendar.nextOpen(later)].map((at) =>
            localClock(settings.zone, at),
          );
          fc.pre(shown !== undefined && shownLater !== undefined && shown <= shownLater);
          const businessDays = `${days} business days` as const;
          expect(calendar.after(later, businessDays)).toBeGreaterThanOrEqual(calendar.after(from, businessDays));
        },
      ),
    );
  });

  test("passes exactly the open time asked for, counted in steps of five minutes", () => {
    const grid = 5 * 60_000;
    return fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 60 }), ({ calendar }, drawn, steps) => {
        const from = Math.floor(drawn / grid) * grid;
        const end = calendar.after(from, `${steps / 12} business hours`);
        fc.pre(end - from < 3 * 86_400_000);
        let open = 0;
        for (let at = from; at < end; at += grid) {
          // Spans lie on the grid, so a step is open as a whole when its middle is.
          if (calendar.isOpen(at + grid / 2)) open += 1;
        }
        expect(open).toBe(steps);
      }),
      { numRuns: 60 },
    );
  });

  test("adds elapsed units as they are, whatever the clocks do", () => {
    const units = [
      ["seconds", 1000],
      ["minutes", 60_000],
      ["hours", 3_600_000],
      ["days", 86_400_000],
    ] as const;
    return fc.assert(
      fc.property(
        calendars,
        instants,
        fc.nat(5000),
        fc.constantFrom(...units),
        ({ calendar }, from, count, [unit, length]) => {
          expect(calendar.after(from, `${count} ${unit}`)).toBe(from + count * length);
        },
      ),
    );
  });

  test("opens next at the first open instant", () => {
    return fc.assert(
      fc.property(calendars, instants, fc.double({ min: 0, max: 1, noNaN: true }), ({ calendar }, at, part) => {
        const next = calendar.nextOpen(at);
        expect(calendar.isOpen(next)).toBe(true);
        expect(calendar.isOpen(at)).toBe(next === at);
        const between = Math.floor(at + (next - at) * part);
        if (between < next) expect(calendar.isOpen(between)).toBe(false);
      }),
    );
  });

  test("writes the local time that Intl shows, and finds its instant again", () => {
    return fc.assert(
      fc.property(calendars, instants, ({ calendar, settings }, at) => {
        const shown = localClock(settings.zone, at);
        const found = calendar.instantOf(shown);
        expect(localClock(settings.zone, found)).toBe(shown);
        expect(calendar.format(found)).toBe(calendar.format(at));
        expect(calendar.format(at)).toContain(shown.slice(11));
        // A time shown twice is found the first time.
        expect(found).toBeLessThanOrEqual(at);
        expect(at - found === 0 || calendar.format(at) === calendar.format(found)).toBe(true);
      }),
    );
  });

  test("keeps the order of local times, also of those the clock skips", () => {
    return fc.assert(
      fc.property(calendars, instants, fc.nat(5000), ({ calendar }, at, minutes) => {
        const text = (local: number) => new Date(local).toISOString().slice(0, 16);
        expect(calendar.instantOf(text(at + minutes * 60_000))).toBeGreaterThanOrEqual(calendar.instantOf(text(at)));
      }),
    );
  });
});
