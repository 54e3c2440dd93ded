import { Refusal } from "./refusal.ts";

/** What a key may ask, in any minute and on any calendar day in UTC. */
export class Quota {
  #instants: readonly number[] = [];

  constructor(
    readonly perMinute: number,
    readonly perDay: number,
  ) {}

  /** Counts one request; refuses it uncounted, with 429, when there is no room. */
  take(now: number): void {
    const day = Math.floor(now / 86_400_000);
    this.#instants = this.#instants.filter((instant) => Math.floor(instant / 86_400_000) === day);
    const inMinute = this.#instants.filter((instant) => instant > now - 60_000).length;
    if (this.#instants.length >= this.perDay || inMinute >= this.perMinute)
      throw new Refusal(429, "QuotaExceededError", "Quota exceeded");
    this.#instants = [...this.#instants, now];
  }
}
