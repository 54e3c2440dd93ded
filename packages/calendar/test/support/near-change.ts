import * as fc from "fast-check";
import type { CalendarSettings } from "../../src/index.ts";
import { localClock } from "./local-clock.ts";

/** Instants at which a zone's clock was changed. */
const changes: readonly (readonly [zone: string, at: string])[] = [
  ["Europe/Berlin", "2026-03-29T01:00Z"],
  ["Europe/Berlin", "2026-10-25T01:00Z"],
  ["America/New_York", "2026-03-08T07:00Z"],
  ["America/New_York", "2026-11-01T06:00Z"],
  ["America/Havana", "2026-03-08T05:00Z"],
  ["America/Havana", "2026-11-01T05:00Z"],
  ["America/Sao_Paulo", "2018-11-04T03:00Z"],
  ["America/Sao_Paulo", "2019-02-17T02:00Z"],
  ["America/St_Johns", "2010-11-07T02:31Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30Z"],
  ["Antarctica/Troll", "2026-03-29T01:00Z"],
  ["Antarctica/Troll", "2026-10-25T01:00Z"],
  // Whole days that never were.
  ["Pacific/Apia", "2011-12-30T10:00Z"],
  ["Pacific/Kwajalein", "1993-08-21T12:00Z"],
];

const minuteMs = 60_000;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** A calendar whose spans begin and end within hours of a change of its clock, every day, and an instant near that change. */
export const nearChange: fc.Arbitrary<{ readonly settings: CalendarSettings; readonly from: number }> = fc
  .record({
    change: fc.constantFrom(...changes),
    ticks: fc.uniqueArray(fc.integer({ min: -36, max: 36 }), { minLength: 2, maxLength: 4 }),
    edge: fc.option(fc.record({ tick: fc.nat(3), days: fc.integer({ min: -1, max: 1 }) }), { freq: 2 }),
    minutesAway: fc.integer({ min: -1440, max: 1440 }),
  })
  .map(({ change: [zone, text], ticks, edge, minutesAway }) => {
    const at = Date.parse(text);
    const [hours = 0, minutes = 0] = localClock(zone, at).slice(11).split(":").map(Number);
    const middle = Math.round((hours * 60 + minutes) / 5) * 5;
    const times = ticks.map((tick) => (middle + tick * 5 + 1440) % 1440).sort((left, right) => left - right);
    const spans: string[] = [];
    for (let index = 0; index + 1 < times.length; index += 2)
      spans.push(`${clock(times[index] ?? 0)}-${clock(times[index + 1] ?? 0)}`);
    const openingHours = {
      monday: spans,
      tuesday: spans,
      wednesday: spans,
      thursday: spans,
      friday: spans,
      saturday: spans,
      sunday: spans,
    };
    // Often exactly where a span begins or ends, as long as the clock has not changed.
    const away = edge ? (ticks[edge.tick % ticks.length] ?? 0) * 5 + edge.days * 1440 : minutesAway;
    return { settings: { zone, openingHours }, from: at + away * minuteMs };
  });
