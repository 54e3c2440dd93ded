import type { SeenAlerts } from "./seen-alerts.ts";

/**
 * Keeps the newest keys in memory: enough for tests and for a receiver that may hear old news again after it was started anew.
 *
 * @example
 * ```ts
 * import { createMemorySeenAlerts } from "@msp/datto-rmm";
 *
 * const seen = createMemorySeenAlerts({ most: 10_000 });
 * ```
 */
export function createMemorySeenAlerts({
  most = 50_000,
}: {
  /** How many are remembered; the oldest are forgotten first. @default 50_000 */
  readonly most?: number;
} = {}): SeenAlerts {
  const keys = new Set<string>();
  return {
    has: async (key) => keys.has(key),
    async add(key) {
      keys.add(key);
      for (const oldest of keys) {
        if (keys.size <= most) return;
        keys.delete(oldest);
      }
    },
  };
}
