import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCalendar } from "../src/index.ts";
import { arbitrarySettings, instants } from "./support/arbitrary-calendar.ts";
import { nearChange } from "./support/near-change.ts";
import { slowCalendar } from "./support/slow-calendar.ts";

const daysLookedAt = 30;
const numRuns = 250;

/** Any calendar at any time, and calendars whose hours lie where their clock changes. */
const drawn = fc.oneof(
  { arbitrary: nearChange, weight: 2 },
  fc.record({ settings: arbitrarySettings, from: instants }),
);

describe("a calendar that counts minute by minute agrees", () => {
  test("about what is open", () => {
    return fc.assert(
      fc.property(
        drawn,
        fc.array(fc.nat(4 * 1440 * 2), { minLength: 1, maxLength: 50 }),
        ({ settings, from }, steps) => {
          const calendar = createCalendar(settings);
          const slow = slowCalendar(settings, from, 8);
          // Half minutes, too, so that both ends of a span and what lies just behind them are asked for.
          for (const step of steps)
            expect([step, calendar.isOpen(from + step * 30_000)]).toEqual([step, slow.isOpen(from + step * 30_000)]);
        },
      ),
      { numRuns },
    );
  });

  test("about business hours", () => {
    return fc.assert(
      fc.property(drawn, fc.nat(600), ({ settings, from }, minutes) => {
        const expected = slowCalendar(settings, from, daysLookedAt).afterMinutes(from, minutes);
        fc.pre(expected !== undefined);
        expect(createCalendar(settings).after(from, `${minutes / 60} business hours`)).toBe(expected);
      }),
      { numRuns },
    );
  });

  test("about business days", () => {
    return fc.assert(
      fc.property(drawn, fc.nat(6), ({ settings, from }, days) => {
        const expected = slowCalendar(settings, from, daysLookedAt).afterDays(from, days);
        fc.pre(expected !== undefined);
        expect(createCalendar(settings).after(from, `${days} business days`)).toBe(expected);
      }),
      { numRuns },
    );
  });
});
