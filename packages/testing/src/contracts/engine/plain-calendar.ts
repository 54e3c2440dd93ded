import { type Calendar, parseDuration } from "@msp/workflows/ports";

const hour = 3_600_000;
const unitMs = {
  second: 1000,
  minute: 60_000,
  hour,
  day: 24 * hour,
  "business hour": hour,
  "business day": 24 * hour,
};

/** A calendar that is always open, in UTC. */
export const plainCalendar: Calendar = {
  after(from, duration) {
    const { count, unit } = parseDuration(duration);
    return from + count * unitMs[unit];
  },
  isOpen: () => true,
  nextOpen: (at) => at,
  instantOf: (text) => Date.parse(`${text}Z`),
  format: (at) => new Date(at).toISOString(),
};
