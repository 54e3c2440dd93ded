import { Gate } from "./gate.ts";
import type { Lane, Limits } from "./limits.ts";

/** A request that waits for its turn. */
export interface Waiter {
  readonly lane: Lane;
  /** Order of arrival across all lines. */
  readonly number: number;
  readonly notAfter: number;
  start(): void;
  refuse(reason: unknown): void;
}

/** Those who wait for one key: first come, first served within each lane. */
export class WaitingLine {
  readonly gate: Gate;
  readonly #lanes: { readonly [L in Lane]: Waiter[] } = { urgent: [], bulk: [] };
  /** How many have a deadline at all; usually none, and then nobody has to be looked through. */
  #withDeadline = 0;

  constructor(limits: Limits) {
    this.gate = new Gate(limits);
  }

  get isEmpty(): boolean {
    return this.#lanes.urgent.length === 0 && this.#lanes.bulk.length === 0;
  }

  head(lane: Lane): Waiter | undefined {
    return this.#lanes[lane][0];
  }

  add(waiter: Waiter): void {
    this.#lanes[waiter.lane].push(waiter);
    if (waiter.notAfter < Number.POSITIVE_INFINITY) this.#withDeadline++;
  }

  remove(waiter: Waiter): void {
    const lane = this.#lanes[waiter.lane];
    const index = lane.indexOf(waiter);
    if (index < 0) return;
    lane.splice(index, 1);
    if (waiter.notAfter < Number.POSITIVE_INFINITY) this.#withDeadline--;
  }

  /** Takes out those whose time is over. */
  takeLate(now: number): readonly Waiter[] {
    if (this.#withDeadline === 0) return [];
    const late = [...this.#lanes.urgent, ...this.#lanes.bulk].filter((waiter) => waiter.notAfter < now);
    for (const waiter of late) this.remove(waiter);
    return late;
  }

  /** The first instant at which somebody's time is over. */
  firstDeadline(): number {
    if (this.#withDeadline === 0) return Number.POSITIVE_INFINITY;
    return [...this.#lanes.urgent, ...this.#lanes.bulk].reduce(
      (first, waiter) => Math.min(first, waiter.notAfter),
      Number.POSITIVE_INFINITY,
    );
  }
}
