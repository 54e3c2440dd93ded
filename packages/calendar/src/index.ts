/** Entry point: business hours, holidays and zones as the `Calendar` port. */
export type { CalendarSettings, OpeningHours } from "./calendar-settings.ts";
export { createCalendar } from "./create-calendar.ts";
export { type CalendarsSettings, createCalendars } from "./create-calendars.ts";
export type { Weekday } from "./weekday.ts";
