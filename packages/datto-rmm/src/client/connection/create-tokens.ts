import type { Secret } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";

/** A token as it was granted. */
export interface GrantedToken {
  readonly token: Secret;
  /** Milliseconds. */
  readonly lifetimeMs: number;
}

/** The token of one pair of keys, asked for when it is needed and shared by everybody who uses the keys. */
export interface Tokens {
  /** The token to send, asking for one when there is none or it is about to end. Many callers at once ask once. */
  current(grant: () => Promise<GrantedToken>): Promise<Secret>;
  /** Drops a token the service has refused, unless another has taken its place. */
  forget(token: Secret): void;
  /** Takes every token out of a text. */
  conceal(text: string): string;
}

/** A token is asked for anew this long before its end, or in its last tenth when it lives shorter than ten minutes. */
const marginMs = 60_000;

/** Nothing is asked for before it is needed. */
export function createTokens(clock: Clock): Tokens {
  let held: { readonly token: Secret; readonly until: number } | undefined;
  let last: Secret | undefined;
  let underWay: Promise<Secret> | undefined;

  async function ask(grant: () => Promise<GrantedToken>): Promise<Secret> {
    try {
      const { token, lifetimeMs } = await grant();
      held = { token, until: clock.now() + lifetimeMs - Math.min(marginMs, lifetimeMs / 10) };
      last = token;
      return token;
    } finally {
      underWay = undefined;
    }
  }

  return {
    async current(grant) {
      if (held !== undefined && clock.now() < held.until) return held.token;
      underWay ??= ask(grant);
      return underWay;
    },
    forget(token) {
      if (held?.token === token) held = undefined;
    },
    conceal: (text) => last?.conceal(text) ?? text,
  };
}
