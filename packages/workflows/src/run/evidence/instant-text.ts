/** An instant of the journal (milliseconds since 1970-01-01 UTC) as a pack says it. */
export const instantText = (at: number): string => new Date(at).toISOString();
