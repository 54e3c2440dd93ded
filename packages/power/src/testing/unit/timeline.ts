import type { Clock } from "@msp/workflows/ports";

/** What a unit will do by itself, on the injected clock. Whoever looks has everything done that is due. */
export class Timeline {
  #events: readonly { readonly at: number; readonly run: (at: number) => void }[] = [];
  readonly #stop = new AbortController();

  /** `wakes`: what is due also happens when the clock passes it, though nobody looks, because somebody else listens. */
  constructor(
    private readonly clock: Clock,
    private readonly wakes: boolean,
  ) {}

  at(instant: number, run: (at: number) => void): void {
    this.#events = [...this.#events, { at: instant, run }].sort((left, right) => left.at - right.at);
    if (!this.wakes) return;
    void this.clock.sleep(instant - this.clock.now(), this.#stop.signal).then(
      () => this.settle(),
      () => {},
    );
  }

  /** Has everything done that is due, in order of time. */
  settle(): void {
    for (let next = this.#events[0]; next !== undefined && next.at <= this.clock.now(); next = this.#events[0]) {
      this.#events = this.#events.slice(1);
      next.run(next.at);
    }
  }

  /** Nobody is woken any more. */
  stop(): void {
    this.#stop.abort();
  }
}
