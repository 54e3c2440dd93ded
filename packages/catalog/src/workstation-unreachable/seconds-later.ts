/** The instant a number of seconds after an instant, both ISO 8601. */
export const secondsLater = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1_000).toISOString();
