import { minutesLater } from "./minutes-later.ts";

/**
 * When updates are due, as ISO 8601: every so many minutes, always reckoned from the first message, so that one that goes out late does not make the later
 * ones late. Where the customer knows nothing yet, the first is due at once.
 */
export const updateTimes = (
  from: string,
  { everyMinutes, atMost }: { readonly everyMinutes: number; readonly atMost: number },
  isTold: boolean,
): string[] =>
  Array.from({ length: atMost }, (_, index) => minutesLater(from, (index + (isTold ? 1 : 0)) * everyMinutes));
