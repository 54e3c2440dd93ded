import type { RollingLimit } from "./limits.ts";

/**
 * Counts requests so that no stretch of `perMs` ever holds more than `limit` of them at the service.
 *
 * A request reaches the service somewhere between being sent and being answered. It therefore counts while it is under way, and from its end on for
 * `perMs`: whatever moment the service counted it at, the limit holds.
 */
export class RollingWindow {
  readonly #limit: number;
  readonly #perMs: number;
  #underWay = 0;
  #ended: number[] = [];
  #firstCounted = 0;

  constructor({ limit, perMs }: RollingLimit) {
    this.#limit = limit;
    this.#perMs = perMs;
  }

  /** The first instant at which one more request fits; `Infinity` while only the end of a request under way can make room. */
  opensAt(now: number): number {
    this.#forget(now);
    const counted = this.#ended.length - this.#firstCounted;
    const excess = counted + this.#underWay - this.#limit;
    if (excess < 0) return now;
    const lastToExpire = this.#ended[this.#firstCounted + excess];
    return lastToExpire === undefined ? Number.POSITIVE_INFINITY : lastToExpire + this.#perMs;
  }

  enter(): void {
    this.#underWay++;
  }

  leave(now: number): void {
    this.#underWay--;
    this.#ended.push(now);
  }

  #forget(now: number): void {
    while ((this.#ended[this.#firstCounted] ?? Number.POSITIVE_INFINITY) <= now - this.#perMs) this.#firstCounted++;
    // Moving the start is cheap; giving the memory back now and then is enough.
    if (this.#firstCounted > 1024) {
      this.#ended = this.#ended.slice(this.#firstCounted);
      this.#firstCounted = 0;
    }
  }
}
