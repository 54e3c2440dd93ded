import type { Clock } from "@msp/workflows/ports";

/**
 * Makes one instance per account and hands the same one to everybody in the process who names that account: a limit counts for the account,
 * however many clients use it. Clients on different clocks (tests, demonstrations) never meet.
 *
 * @example
 * ```ts
 * import { createLimiter, sharedPerAccount, systemClock } from "@msp/adapter-kit";
 *
 * const limiterOf = sharedPerAccount((clock) => createLimiter({ clock, account: { windows: [{ limit: 3000, perMs: 300_000 }] } }));
 * limiterOf(systemClock, "https://api.example.com acme") === limiterOf(systemClock, "https://api.example.com acme"); // true
 * ```
 */
export function sharedPerAccount<T, Rest extends readonly unknown[]>(
  create: (clock: Clock, account: string, ...rest: Rest) => T,
): (clock: Clock, account: string, ...rest: Rest) => T {
  const byClock = new WeakMap<Clock, Map<string, { readonly instance: T }>>();
  return (clock, account, ...rest) => {
    const byAccount = byClock.get(clock) ?? new Map<string, { readonly instance: T }>();
    byClock.set(clock, byAccount);
    const shared = byAccount.get(account) ?? { instance: create(clock, account, ...rest) };
    byAccount.set(account, shared);
    return shared.instance;
  };
}
