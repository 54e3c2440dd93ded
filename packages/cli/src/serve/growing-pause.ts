import { RateLimitError } from "@msp/workflows/ports";

/** No pause is longer, in milliseconds, unless the service asks for more. */
const longestPauseMs = 15 * 60_000;

/** How long to wait after something failed `tries` times in a row: twice as long each time, and as long as the service asked for. In milliseconds. */
export function growingPauseMs(error: unknown, tries: number, firstMs: number): number {
  const grown = Math.min(firstMs * 2 ** (tries - 1), Math.max(longestPauseMs, firstMs));
  const wanted = error instanceof RateLimitError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(grown, wanted);
}
