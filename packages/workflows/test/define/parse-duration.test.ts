import type { Duration } from "@msp/workflows";
import { parseDuration } from "@msp/workflows/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const units = ["second", "minute", "hour", "day", "business hour", "business day"] as const;
const count = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10),
);

describe("parseDuration", () => {
  it("reads every count of every unit back as it was written", () => {
    fc.assert(
      fc.property(count, fc.constantFrom(...units), (count, unit) => {
        expect(parseDuration(`${count} ${unit}s`)).toEqual({ count, unit });
      }),
    );
  });

  it.each(units)("reads one %s in the singular", (unit) => {
    expect(parseDuration(`1 ${unit}`)).toEqual({ count: 1, unit });
  });

  it.each([
    "",
    "1",
    "days",
    "1day",
    "1  day",
    " 1 day",
    "1 day ",
    "-1 days",
    "1e3 days",
    "Infinity days",
    "NaN days",
    "1 week",
    "1 business minute",
    "1 Day",
    "1 days\n",
  ])("refuses %j, saying how to write one", (text) => {
    expect(() => parseDuration(text as Duration)).toThrow(TypeError);
    expect(() => parseDuration(text as Duration)).toThrow('Write it as "30 minutes" or "2 business days".');
  });

  it("either refuses a text or reads exactly what it says", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let read: { count: number; unit: string };
        try {
          read = parseDuration(text as Duration);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        expect(units).toContain(read.unit);
        expect(text.startsWith(String(read.count).slice(0, 1))).toBe(true);
      }),
    );
  });
});
