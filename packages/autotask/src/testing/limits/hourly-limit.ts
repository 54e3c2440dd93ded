const windowMs = 3_600_000;

/** Counts the requests of the last 60 minutes, of all integrations together. */
export class HourlyLimit {
  #instants: number[] = [];

  constructor(readonly most: number) {}

  /** Requests in the 60 minutes up to an instant (milliseconds since 1970). */
  count(now: number): number {
    const firstInside = this.#instants.findIndex((instant) => instant > now - windowMs);
    if (firstInside !== 0) this.#instants = firstInside < 0 ? [] : this.#instants.slice(firstInside);
    return this.#instants.length;
  }

  /** Counts one request; false when the limit is reached, and then it is not counted. */
  take(now: number): boolean {
    if (this.count(now) >= this.most) return false;
    this.#instants.push(now);
    return true;
  }

  /** How long the service holds a request back at the present usage, in milliseconds. */
  delayMs(now: number): number {
    const usage = this.count(now) / this.most;
    if (usage < 0.5) return 0;
    return usage < 0.75 ? 500 : 1_000;
  }
}
