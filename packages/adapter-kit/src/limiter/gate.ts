import type { Limits } from "./limits.ts";
import { RollingWindow } from "./rolling-window.ts";

/** The limits of one key or one account, and how much of them is used up. */
export class Gate {
  readonly #mostInFlight: number;
  readonly #windows: readonly RollingWindow[];
  #inFlight = 0;

  constructor({ inFlight = Number.POSITIVE_INFINITY, windows = [] }: Limits) {
    this.#mostInFlight = inFlight;
    this.#windows = windows.map((window) => new RollingWindow(window));
  }

  /** The first instant at which one more request may start; `Infinity` while one under way has to end first. */
  opensAt(now: number): number {
    if (this.#inFlight >= this.#mostInFlight) return Number.POSITIVE_INFINITY;
    return Math.max(now, ...this.#windows.map((window) => window.opensAt(now)));
  }

  enter(): void {
    this.#inFlight++;
    for (const window of this.#windows) window.enter();
  }

  leave(now: number): void {
    this.#inFlight--;
    for (const window of this.#windows) window.leave(now);
  }
}
