import type { Clock } from "@msp/workflows/ports";

/** Gives what was read under a key lately, or reads it. What fails, or is undefined, is not kept. */
export type Remembered = <T>(key: string, read: () => Promise<T>) => Promise<T>;

/** Keeps answers that change rarely for a while, in milliseconds of the clock. */
export function rememberFor(clock: Clock, forMs: number): Remembered {
  const kept = new Map<string, { readonly until: number; readonly value: unknown }>();
  return async <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    // Whoever stores a value under a key stores the type that is asked for there.
    if (known !== undefined && known.until > clock.now()) return known.value as T;
    const value = await read();
    if (value === undefined) kept.delete(key);
    else kept.set(key, { until: clock.now() + forMs, value });
    return value;
  };
}
