import type { CalendarSettings } from "../../src/index.ts";
import { localClock } from "./local-clock.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

interface Period {
  readonly day: number;
  readonly opens: number;
  readonly closes: number;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** Business time worked out minute by minute. */
export interface SlowCalendar {
  isOpen(at: number): boolean;
  /** The end of so many open minutes, or `undefined` when it lies behind what was looked at. */
  afterMinutes(from: number, minutes: number): number | undefined;
  /** The end of so many business days, or `undefined` in the same way. */
  afterDays(from: number, days: number): number | undefined;
}

/**
 * A second calendar that shares nothing with the first but its settings: it asks `Intl` what the clock shows, minute by minute, from two days before an
 * instant to `days` after. A span lasts from the first minute the clock shows its beginning, or something later, to the first it shows its end.
 */
export function slowCalendar(settings: CalendarSettings, around: number, days: number): SlowCalendar {
  const first = Math.floor(around / minuteMs) * minuteMs - 2 * dayMs;
  const end = around + days * dayMs;
  const shown = shownByMinute(settings.zone, first, end);
  const instantOf = (local: number) => {
    const index = shown.findIndex((one) => one >= local);
    return index < 0 ? Number.POSITIVE_INFINITY : first + index * minuteMs;
  };

  const periods: Period[] = [];
  // The first day may have begun before the first minute; the second is whole.
  const firstDay = Math.floor((shown[0] ?? 0) / dayMs) + 1;
  const lastDay = Math.floor((shown.at(-1) ?? 0) / dayMs) - 2;
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const { opens, closes } of spansOn(settings, day)) {
      const [opensAt, closesAt] = [instantOf(day * dayMs + opens), instantOf(day * dayMs + closes)];
      if (opensAt < closesAt) periods.push({ day, opens, closes, opensAt, closesAt });
    }
  }
  const known = periods.at(-1)?.closesAt ?? 0;
  const containing = (at: number) => periods.filter(({ opensAt, closesAt }) => opensAt <= at && at <= closesAt);
  const isOpen = (at: number) => containing(at).length > 0;
  const nextOpen = (from: number) => {
    let at = from;
    while (at <= known && !isOpen(at)) at += minuteMs;
    return at <= known ? at : undefined;
  };

  return {
    isOpen,
    afterMinutes(from, minutes) {
      let at = nextOpen(from);
      for (let left = minutes; left > 0 && at !== undefined; at = at > known ? undefined : at + minuteMs)
        if (isOpen(at) && isOpen(at + minuteMs / 2)) left -= 1;
      return at;
    },
    afterDays(from, count) {
      const at = nextOpen(from);
      if (at === undefined || count === 0) return at;
      const today = Math.max(...periods.filter(({ opensAt }) => opensAt <= at).map(({ day }) => day));
      const later = [...new Set(periods.map(({ day }) => day))].filter((day) => day > today)[count - 1];
      if (later === undefined) return undefined;
      const sinceMidnight = (shown[(at - first) / minuteMs] ?? 0) - today * dayMs;
      const ofDay = periods.filter(({ day }) => day === later);
      const period = ofDay.find(({ closes }) => sinceMidnight <= closes);
      if (!period) return ofDay.at(-1)?.closesAt;
      return sinceMidnight <= period.opens ? period.opensAt : instantOf(later * dayMs + sinceMidnight);
    },
  };
}

/** What the clock shows at each minute, as milliseconds on that clock. Where an hour begins and ends with one offset, it has it throughout. */
function shownByMinute(zone: string, first: number, end: number): number[] {
  const shownAt = (at: number) => Date.parse(`${localClock(zone, at)}Z`);
  const shown: number[] = [];
  for (let hour = first; hour < end; hour += 60 * minuteMs) {
    const offset = shownAt(hour) - hour;
    const isPlain = shownAt(hour + 60 * minuteMs) - hour - 60 * minuteMs === offset;
    for (let at = hour; at < hour + 60 * minuteMs; at += minuteMs) shown.push(isPlain ? at + offset : shownAt(at));
  }
  return shown;
}

function spansOn({ openingHours, holidays, specialDays }: CalendarSettings, day: number) {
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  const isHoliday = typeof holidays === "function" ? holidays(date) : holidays?.includes(date);
  const weekday = weekdays[new Date(day * dayMs).getUTCDay()] ?? "sunday";
  const spans = specialDays?.[date] ?? (isHoliday ? [] : (openingHours[weekday] ?? []));
  return spans
    .map((span) => {
      const [opens = 0, ends = 0] = span.split("-").map((text) => {
        const [hours = 0, minutes = 0] = text.split(":").map(Number);
        return (hours * 60 + minutes) * minuteMs;
      });
      return { opens, closes: ends < opens ? ends + dayMs : ends };
    })
    .sort((left, right) => left.opens - right.opens);
}
