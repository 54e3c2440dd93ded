/** Counts the requests of the last minute. The vendor's quota exists and its numbers are unknown. */
export class MinuteLimit {
  #instants: readonly number[] = [];

  constructor(readonly most: number) {}

  /** Counts one request, or tells in how many milliseconds there is room for it, and then it is not counted. */
  take(now: number): number {
    this.#instants = this.#instants.filter((instant) => instant > now - 60_000);
    const [oldest] = this.#instants;
    if (oldest !== undefined && this.#instants.length >= this.most) return oldest + 60_000 - now;
    this.#instants = [...this.#instants, now];
    return 0;
  }
}
