import { dayMs } from "./calendar-date.ts";
import type { DayHours } from "./day-hours.ts";
import type { Timetable } from "./timetable.ts";
import { createZoneTime, type ZoneTime } from "./zone-time.ts";

/** One span of opening as instants, both ends included. */
export interface OpenPeriod {
  /** The day it starts on and belongs to, counted from 1970-01-01. */
  readonly day: number;
  readonly hours: DayHours;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** The opening of a timetable, laid out on the line of instants. */
export interface OpenPeriods {
  readonly time: ZoneTime;
  /**
   * The day an open instant counts for: the last one that has begun to open, even where a shift of the day before goes on. `undefined` when it is
   * closed.
   */
  dayAt(at: number): number | undefined;
  /** The periods that end at or after an instant, in the order they open; throws `RangeError` like `openDays`. */
  from(at: number): Generator<OpenPeriod, never>;
  /** The open days from `day` on, each with its periods, earliest first; throws `RangeError` when the next hundred years hold no more. */
  openDays(day: number): Generator<readonly OpenPeriod[], never>;
}

const horizonDays = 36_525;

export function createOpenPeriods(timetable: Timetable): OpenPeriods {
  const time = createZoneTime(timetable.zone);

  const on = (day: number): readonly OpenPeriod[] =>
    timetable
      .hoursOn(day)
      .map((hours) => ({
        day,
        hours,
        opensAt: time.instantOf(day * dayMs + hours.opens),
        closesAt: time.instantOf(day * dayMs + hours.closes),
      }))
      // Hours that fall wholly into a skip of the clock never happen.
      .filter((period) => period.opensAt < period.closesAt);

  function* openDays(firstDay: number): Generator<readonly OpenPeriod[], never> {
    for (let day = firstDay; day < firstDay + horizonDays; day += 1) {
      const periods = on(day);
      if (periods.length > 0) yield periods;
    }
    throw new RangeError(
      "The calendar has too little open time within the next hundred years. Check its holidays, or shorten the duration.",
    );
  }

  // Yesterday's periods may still run; and a clock set back over midnight shows yesterday's date when today has begun once already.
  const dayShownAt = (at: number) => Math.floor(time.localOf(at) / dayMs);

  return {
    time,
    openDays,
    dayAt: (at) => {
      const shown = dayShownAt(at);
      const begun = [shown - 1, shown, shown + 1].flatMap(on).filter((period) => period.opensAt <= at);
      return begun.some((period) => at <= period.closesAt) ? begun.at(-1)?.day : undefined;
    },
    *from(at) {
      const days = openDays(dayShownAt(at) - 1);
      for (;;) for (const period of days.next().value) if (period.closesAt >= at) yield period;
    },
  };
}
