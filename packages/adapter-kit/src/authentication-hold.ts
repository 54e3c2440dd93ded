import { AuthenticationError, type Clock } from "@msp/workflows/ports";

export interface AuthenticationHoldSettings {
  readonly system: string;
  readonly clock: Clock;
  /** Time after the first refusal during which nothing is sent. @default 300_000 (5 minutes) */
  readonly firstMs?: number;
  /** The time doubles with each further refusal up to this. @default 3_600_000 (1 hour) */
  readonly longestMs?: number;
}

/** What became of one request, reported to the hold. Report exactly one of the three. */
export interface HoldPass {
  /** The service accepted the credentials. */
  accepted(): void;
  /** The service refused the credentials (HTTP 401). */
  refused(): void;
  /** No verdict: it was not sent, or no answer came. */
  undecided(): void;
}

/** Keeps refused credentials from being sent again and again, which would lock the account. */
export interface AuthenticationHold {
  /** Throws `AuthenticationError` while the credentials are held, so that nothing is queued or announced in vain. */
  check(operation: string): void;
  /** As `check`, and takes part: when the time is over, one request at a time may try the credentials again. */
  enter(operation: string): HoldPass;
}

/** A hold for one set of credentials; share it between all clients that use them. */
export function createAuthenticationHold(settings: AuthenticationHoldSettings): AuthenticationHold {
  const { system, clock, firstMs = 300_000, longestMs = 3_600_000 } = settings;
  let hold: { readonly refusedAt: number; readonly until: number; readonly lastsMs: number } | undefined;
  let isProbing = false;
  // A refusal belongs to the state it was sent in: ten requests under way at the first refusal must not double the time ten times.
  let epoch = 0;

  function check(operation: string): void {
    if (hold === undefined || (!isProbing && clock.now() >= hold.until)) return;
    throw new AuthenticationError(
      `${system}: ${operation} was not sent because the credentials were refused at ${instant(hold.refusedAt)}. ` +
        `Correct them; the same ones are tried again ${isProbing ? "right now by another request" : `at ${instant(hold.until)}`}, ` +
        "to keep the account from being locked.",
      { system, operation, retryAfterMs: Math.max(0, hold.until - clock.now()) },
    );
  }

  return {
    check,
    enter(operation) {
      check(operation);
      const isProbe = hold !== undefined;
      const sentIn = epoch;
      isProbing = isProbe;
      return {
        accepted() {
          if (!isProbe || sentIn !== epoch) return;
          hold = undefined;
          isProbing = false;
          epoch++;
        },
        refused() {
          if (sentIn !== epoch) return;
          const lastsMs = hold === undefined ? firstMs : Math.min(hold.lastsMs * 2, longestMs);
          hold = { refusedAt: clock.now(), until: clock.now() + lastsMs, lastsMs };
          isProbing = false;
          epoch++;
        },
        undecided() {
          if (isProbe && sentIn === epoch) isProbing = false;
        },
      };
    },
  };
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
