/** What the fake allows on each route. */
export interface RouteLimitSettings {
  /** In any 60 minutes. Default 100. */
  readonly requestsPerHour?: number;
  /** Quick requests before the pace is enforced, as an integrator measured against the documentation; `Infinity` for as documented. Default 24. */
  readonly burst?: number;
  /** Milliseconds until room for one more, once the burst is spent. Default 3,000. */
  readonly refillMs?: number;
}

const hourMs = 3_600_000;

/** Counts the requests of all keys together, for each method and route by itself. */
export class RouteLimits {
  readonly #perHour: number;
  readonly #burst: number;
  readonly #refillMs: number;
  readonly #instants = new Map<string, readonly number[]>();
  readonly #buckets = new Map<string, { readonly tokens: number; readonly at: number }>();

  constructor({ requestsPerHour = 100, burst = 24, refillMs = 3_000 }: RouteLimitSettings) {
    this.#perHour = requestsPerHour;
    this.#burst = burst;
    this.#refillMs = refillMs;
  }

  /** Counts one request, or tells in how many milliseconds there is room for it, and then it is not counted. */
  take(route: string, now: number): number {
    const recent = (this.#instants.get(route) ?? []).filter((instant) => instant > now - hourMs);
    const oldest = recent[0];
    if (oldest !== undefined && recent.length >= this.#perHour) return oldest + hourMs - now;
    const bucket = this.#buckets.get(route) ?? { tokens: this.#burst, at: now };
    const tokens = Math.min(this.#burst, bucket.tokens + (now - bucket.at) / this.#refillMs);
    // Milliseconds do not divide evenly into tokens; a billionth is not a request.
    if (tokens < 1 - 1e-9) return Math.ceil((1 - tokens) * this.#refillMs);
    this.#buckets.set(route, { tokens: tokens - 1, at: now });
    this.#instants.set(route, [...recent, now]);
    return 0;
  }
}
