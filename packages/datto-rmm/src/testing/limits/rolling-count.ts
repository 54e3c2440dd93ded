/** Counts what happened in the last stretch of time. */
export class RollingCount {
  #instants: number[] = [];

  constructor(readonly windowMs: number) {}

  /** How often in the window that ends at an instant (milliseconds since 1970). */
  count(now: number): number {
    const firstInside = this.#instants.findIndex((instant) => instant > now - this.windowMs);
    if (firstInside !== 0) this.#instants = firstInside < 0 ? [] : this.#instants.slice(firstInside);
    return this.#instants.length;
  }

  add(now: number): void {
    this.#instants.push(now);
  }

  clear(): void {
    this.#instants = [];
  }
}
