import type { Calendar } from "@msp/workflows/ports";
import type { CalendarSettings } from "./calendar-settings.ts";
import { createCalendar } from "./create-calendar.ts";

/** The calendars of one provider's customers. */
export interface CalendarsSettings {
  /** For every company that has none of its own. */
  readonly default: CalendarSettings;
  /** By the company id the ticketing system uses. */
  readonly byCompany?: { readonly [companyId: string]: CalendarSettings } | undefined;
}

/**
 * Finds the calendar of a company; without an id, or for a company without a calendar of its own, the default one.
 *
 * All calendars are checked at once: throws `TypeError` naming the company and field that is wrong.
 *
 * @example
 * ```ts
 * import { createCalendars } from "@msp/calendar";
 *
 * const office = { zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } };
 * const calendarOf = createCalendars({ default: office, byCompany: { "12": { ...office, zone: "Europe/London" } } });
 * calendarOf("12").isOpen(Date.now());
 * ```
 */
export function createCalendars(settings: CalendarsSettings): (companyId?: string) => Calendar {
  const standard = createAt("default", settings.default);
  const own = new Map(
    Object.entries(settings.byCompany ?? {}).map(([companyId, calendar]) => [
      companyId,
      createAt(`byCompany.${companyId}`, calendar),
    ]),
  );
  return (companyId) => (companyId === undefined ? standard : (own.get(companyId) ?? standard));
}

function createAt(place: string, settings: CalendarSettings): Calendar {
  try {
    return createCalendar(settings);
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${place}.${error.message}`, { cause: error }) : error;
  }
}
