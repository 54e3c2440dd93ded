import type { Fault } from "./fault.ts";

/** A fault that was added. */
export interface AddedFault {
  /** How many requests it still befalls. */
  readonly remaining: number;
  remove(): void;
}

interface Waiting {
  readonly fault: Fault;
  seen: number;
  remaining: number;
}

/** The faults waiting for their requests. */
export class FaultList {
  #waiting: readonly Waiting[] = [];

  /** Adds a fault; several may wait at once, the first that fits wins, and `slow` ones come on top. */
  add(fault: Fault): AddedFault {
    const waiting: Waiting = { fault, seen: 0, remaining: fault.times ?? 1 };
    this.#waiting = [...this.#waiting, waiting];
    return {
      get remaining() {
        return waiting.remaining;
      },
      remove: () => {
        waiting.remaining = 0;
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
      },
    };
  }

  /** Takes away every fault. */
  clear(): void {
    for (const waiting of this.#waiting) waiting.remaining = 0;
    this.#waiting = [];
  }

  /** The faults that befall a request; each is thereby used once. */
  take(method: string, path: string, body: string): readonly Fault[] {
    const taken: Fault[] = [];
    let decided = false;
    for (const waiting of this.#waiting) {
      const { match = {}, kind } = waiting.fault;
      if (match.method !== undefined && match.method.toUpperCase() !== method) continue;
      if (match.path !== undefined && path.search(match.path) < 0) continue;
      if (match.body !== undefined && body.search(match.body) < 0) continue;
      waiting.seen += 1;
      const blocked = kind !== "slow" && decided;
      if (waiting.seen < (match.nth ?? 1) || waiting.remaining <= 0 || blocked) continue;
      waiting.remaining -= 1;
      taken.push(waiting.fault);
      if (kind !== "slow") decided = true;
    }
    return taken;
  }
}
