import type { Clock } from "@msp/workflows/ports";

/** What the port looks up by id and makes itself. */
export type FreshNoun = "ticket" | "company" | "contract" | "service call";

/**
 * The records this adapter made a moment ago. Autotask may say for a while that they do not exist (reported by an integrator); of any other id that is to be
 * believed at once.
 */
export interface FreshRecords {
  add(noun: FreshNoun, id: number): void;
  /** Until when, in milliseconds since 1970, a record's absence proves nothing; undefined where it does. */
  hiddenUntil(noun: string, id: number): number | undefined;
}

/** Remembers records for `searchLagMs` after they were made. */
export function createFreshRecords(clock: Clock, searchLagMs: number): FreshRecords {
  const hidden = new Map<string, number>();

  function forgetPast(): void {
    // Kept in the order they were made, and all for equally long.
    for (const [key, until] of hidden) {
      if (until > clock.now()) return;
      hidden.delete(key);
    }
  }

  return {
    add(noun, id) {
      forgetPast();
      hidden.set(`${noun} ${id}`, clock.now() + searchLagMs);
    },
    hiddenUntil(noun, id) {
      forgetPast();
      return hidden.get(`${noun} ${id}`);
    },
  };
}
