import type { Clock } from "@msp/workflows/ports";

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  #now: number;
  #sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  constructor(start = Date.parse("2026-03-02T09:00:00Z")) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
      this.#sleepers.push({ until: this.#now + milliseconds, wake: resolve });
    });
  }

  /** Moves on and lets everybody whose time has come wake up. */
  async advance(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    const due = this.#sleepers.filter(({ until }) => until <= this.#now);
    this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#now);
    for (const { wake } of due) wake();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Waits until so many callers sleep, without letting time pass. */
  async untilSleeping(count: number): Promise<void> {
    while (this.#sleepers.length < count) await new Promise((resolve) => setImmediate(resolve));
  }
}
