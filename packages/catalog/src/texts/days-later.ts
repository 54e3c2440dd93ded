/** The instant a number of days after an instant, both ISO 8601. */
export const daysLater = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
