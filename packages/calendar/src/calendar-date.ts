/** Milliseconds of one day on the wall clock. */
export const dayMs = 86_400_000;

/** The day number (days since 1970-01-01) of a date written `YYYY-MM-DD`, or `undefined` for text that is not a date. */
export function parseCalendarDate(text: unknown): number | undefined {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / dayMs;
  // Date.parse takes 30 February for 2 March; a date that comes back changed was never one.
  return Number.isInteger(day) && formatCalendarDate(day) === text ? day : undefined;
}

/** The date of a day number, written `YYYY-MM-DD`. */
export function formatCalendarDate(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, -"T00:00:00.000Z".length);
}
