import type { AuthenticationHold, Limiter, Secret } from "@msp/adapter-kit";
import { AuthenticationError, type Clock, RateLimitError } from "@msp/workflows/ports";
import type { AddressBlock } from "./address-block.ts";
import { AddressBlockedError } from "./address-blocked-error.ts";
import { tokenOperation } from "./token-operation.ts";

/** What a limiter with guards is made of. */
export interface GuardedLimiterSettings {
  readonly clock: Clock;
  readonly limiter: Limiter;
  readonly block: AddressBlock;
  /** The token the requests carry; none for requests that carry none. */
  readonly token?: {
    current(): Promise<Secret>;
    forget(token: Secret): void;
    /** Keeps a refused account quiet after a fresh token was refused as well. */
    readonly hold: AuthenticationHold;
  };
}

/** After a refusal for number the whole window has to pass; the service names no time (reported). */
const windowMs = 60_000;

/** The token was refused, and nothing was done. */
class RefusedToken {}

/**
 * Lets requests through one by one as the limiter does, and minds what no single request can: a refused token is renewed once and the request sent once
 * more (the service did nothing with the first), a block is waited for in silence, and a refusal for number makes everybody wait.
 */
export function createGuardedLimiter({ clock, limiter, block, token: guard }: GuardedLimiterSettings): Limiter {
  return {
    pauseUntil: limiter.pauseUntil,
    async run(key, slot, task) {
      block.check();
      if (guard === undefined) return limiter.run(key, slot, () => minded(task));
      guard.hold.check("a request");
      await guard.current();
      const attempt = (isLast: boolean) =>
        limiter.run(key, slot, async () => {
          const token = await guard.current();
          const pass = guard.hold.enter("a request");
          try {
            const value = await minded(task);
            pass.accepted();
            return value;
          } catch (error) {
            const isRefused = isRefusal(error);
            if (isRefused && isLast) pass.refused();
            else pass.undecided();
            if (!isRefused) throw error;
            guard.forget(token);
            throw isLast ? error : new RefusedToken();
          }
        });
      try {
        return await attempt(false);
      } catch (error) {
        if (!(error instanceof RefusedToken)) throw error;
        return attempt(true);
      }
    },
  };

  async function minded<T>(task: () => Promise<T>): Promise<T> {
    block.check();
    try {
      return await task();
    } catch (error) {
      if (error instanceof AddressBlockedError && error.cause === undefined) throw block.begin(error);
      if (error instanceof RateLimitError && error.retryAfterMs === undefined)
        limiter.pauseUntil(clock.now() + windowMs);
      throw error;
    }
  }
}

function isRefusal(error: unknown): error is AuthenticationError {
  return error instanceof AuthenticationError && error.status === 401 && error.operation !== tokenOperation;
}
