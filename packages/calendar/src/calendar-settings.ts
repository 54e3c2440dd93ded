import type { Weekday } from "./weekday.ts";

/**
 * When a customer is open, by weekday. A weekday that is left out is closed.
 *
 * Times are `HH:mm` on the wall clock; `24:00` is the end of the day. A span that ends before it starts, such as `22:00-06:00`, runs into the next
 * morning and belongs to the day it starts on.
 */
export type OpeningHours = { readonly [day in Weekday]?: readonly string[] | undefined };

/** What a contract says about business time. */
export interface CalendarSettings {
  /** IANA name of the time zone the opening hours are meant in, for example `Europe/Berlin`. */
  readonly zone: string;
  readonly openingHours: OpeningHours;
  /**
   * Days without opening, as `YYYY-MM-DD`, or a function that says whether such a date is one. The function must always answer the same for the
   * same date. Defaults to none.
   */
  readonly holidays?: readonly string[] | ((date: string) => boolean) | undefined;
  /** Hours of single dates that differ from their weekday, for example `{ "2026-12-24": ["08:00-12:00"] }`. They win over `holidays`; an empty list is closed. */
  readonly specialDays?: { readonly [date: string]: readonly string[] } | undefined;
}
