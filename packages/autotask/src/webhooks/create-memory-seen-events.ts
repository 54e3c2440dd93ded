import type { SeenEvents } from "./seen-events.ts";

/**
 * Keeps the newest events in memory: enough for a receiver that starts anew with a reconciliation, and for tests.
 *
 * @example
 * ```ts
 * import { createMemorySeenEvents } from "@msp/autotask";
 *
 * const seen = createMemorySeenEvents({ most: 10_000 });
 * ```
 */
export function createMemorySeenEvents({
  most = 50_000,
}: {
  /** How many events and records are remembered; the oldest are forgotten first. @default 50_000 */
  readonly most?: number;
} = {}): SeenEvents {
  const keys = new Set<string>();
  const newest = new Map<string, string>();

  const forget = (kept: Set<string> | Map<string, string>) => {
    for (const oldest of kept.keys()) {
      if (kept.size <= most) return;
      kept.delete(oldest);
    }
  };

  return {
    has: async (key) => keys.has(key),
    async add({ key, entity, id, at }) {
      keys.add(key);
      forget(keys);
      const record = `${entity} ${id}`;
      const known = newest.get(record);
      newest.delete(record);
      newest.set(record, known !== undefined && Date.parse(known) > Date.parse(at) ? known : at);
      forget(newest);
    },
    latest: async (entity, id) => newest.get(`${entity} ${id}`),
  };
}
