import { type Clock, RateLimitError, UnavailableError } from "@msp/workflows/ports";
import { SlotTooLate } from "../limiter/slot-too-late.ts";
import type { RetrySettings } from "./http.ts";

/** The longest wait between two attempts unless the settings say otherwise, in milliseconds. */
export const longestWaitMs = 60_000;

export interface RetryLimits {
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** No attempt starts after this instant. */
  readonly notAfter: number;
}

/**
 * Tries a read again while the service is unreachable, unable or busy. The waits double, are spread at random over their upper half, and are never
 * shorter than the service asked for.
 */
export async function retry<T>(
  attempt: (number: number) => Promise<T>,
  settings: RetrySettings,
  limits: RetryLimits,
): Promise<T> {
  const { attempts = 4, firstWaitMs = 500, longestWaitMs: longest = longestWaitMs, random = Math.random } = settings;
  for (let number = 1; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      if (!isPassing(error) || number >= attempts) throw error;
      const backOff = Math.min(firstWaitMs * 2 ** (number - 1), longest) * (0.5 + random() / 2);
      const wait = Math.max(backOff, error.retryAfterMs ?? 0);
      if (wait > longest || limits.clock.now() + wait > limits.notAfter) throw error;
      await limits.clock.sleep(wait, limits.signal);
    }
  }
}

/** What is over when its turn does not come is not a trouble that passes. */
function isPassing(error: unknown): error is UnavailableError | RateLimitError {
  const isTrouble = error instanceof UnavailableError || error instanceof RateLimitError;
  return isTrouble && !(error.cause instanceof SlotTooLate);
}
