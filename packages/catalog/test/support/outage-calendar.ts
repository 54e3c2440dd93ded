import { type Calendar, parseDuration } from "@msp/workflows/ports";
import { testCalendar } from "./test-calendar.ts";

const hourMs = 3_600_000;
const offsetMs = -5 * hourMs;
/** A holiday, by the customer's own clock. */
const holidays = new Set(["2026-11-26"]);

const isOpen = (at: number): boolean => {
  const local = new Date(at + offsetMs);
  const isHoliday = holidays.has(local.toISOString().slice(0, 10));
  const hour = local.getUTCHours();
  return ![0, 6].includes(local.getUTCDay()) && !isHoliday && hour >= 8 && hour < 17;
};

/** Five hours behind UTC, open from 8 to 17 on weekdays that are no holiday. */
export const outageCalendar: Calendar = {
  ...testCalendar,
  after: (from, duration) => {
    if (parseDuration(duration).unit.startsWith("business hour"))
      throw new Error("no procedure here counts business hours");
    return testCalendar.after(from, duration);
  },
  isOpen,
  nextOpen(at) {
    let open = at;
    while (!isOpen(open)) open = (Math.floor(open / hourMs) + 1) * hourMs;
    return open;
  },
  format: (at) => new Date(at + offsetMs).toISOString().slice(0, 16).replace("T", " "),
};
