import type { Clock } from "@msp/workflows/ports";

/** What will happen, on the injected clock. Nothing runs by itself: whoever looks has everything done that is due. */
export class Timeline {
  #events: { readonly at: number; readonly run: () => void }[] = [];
  #now: number;

  constructor(private readonly clock: Clock) {
    this.#now = clock.now();
  }

  /** The instant that is being worked on: milliseconds since 1970. */
  get now(): number {
    return this.#now;
  }

  /** Has something happen at an instant; of two at the same one, the first that was planned comes first. */
  at(instant: number, run: () => void): void {
    this.#events.push({ at: instant, run });
  }

  /** Has everything done that is due. */
  settle(): void {
    const until = this.clock.now();
    for (;;) {
      const next = this.#events.reduce<{ at: number; run: () => void } | undefined>(
        (first, event) => (event.at <= until && (first === undefined || event.at < first.at) ? event : first),
        undefined,
      );
      if (next === undefined) break;
      this.#events = this.#events.filter((event) => event !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = until;
  }
}
