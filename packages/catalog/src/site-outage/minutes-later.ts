const minuteMs = 60_000;

/** The instant a number of minutes after an instant, both ISO 8601. */
export const minutesLater = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * minuteMs).toISOString();

/** Whole minutes from one instant to a later one, both ISO 8601; never less than none. */
export const minutesBetween = (earlier: string, later: string): number =>
  Math.max(0, Math.floor((Date.parse(later) - Date.parse(earlier)) / minuteMs));
