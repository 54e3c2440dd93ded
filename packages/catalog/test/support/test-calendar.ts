import { type Calendar, parseDuration } from "@msp/workflows/ports";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const unitMs = {
  second: 1000,
  minute: 60_000,
  hour: hourMs,
  day: dayMs,
  "business hour": hourMs,
  "business day": dayMs,
};
const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());

/** Five hours behind UTC, closed at weekends: enough to tell business days from days and local time from UTC. */
export const testCalendar: Calendar = {
  after(from, duration) {
    const { count, unit } = parseDuration(duration);
    if (unit !== "business day") return from + count * unitMs[unit];
    let at = from;
    for (let left = count; left > 0; left -= 1)
      do at += dayMs;
      while (isWeekend(at));
    return at;
  },
  isOpen: (at) => !isWeekend(at),
  nextOpen(at) {
    let open = at;
    while (isWeekend(open)) open += dayMs;
    return open;
  },
  instantOf: (localTime) => Date.parse(`${localTime}:00-05:00`),
  format: (at) => new Date(at).toISOString(),
};
