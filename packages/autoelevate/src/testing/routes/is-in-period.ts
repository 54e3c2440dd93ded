import { wholeOfQuery } from "./query-values.ts";

/** The service applies a lower bound of its own without `start`; no documentation names it, so the fake takes a day, which nobody should count on. */
const ownBoundMs = 86_400_000;

/** Whether an instant lies in the query's `start` and `end`, both inclusive. */
export const isInPeriod = (query: URLSearchParams, instant: number, now: number): boolean => {
  const start = wholeOfQuery(query, "start", now - ownBoundMs, 0, Number.MAX_SAFE_INTEGER);
  const end = wholeOfQuery(query, "end", Number.MAX_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER);
  return instant >= start && instant <= end;
};
