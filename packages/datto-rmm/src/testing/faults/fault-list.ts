import type { Fault } from "./fault.ts";

interface Waiting {
  readonly fault: Fault;
  seen: number;
  remaining: number;
}

/** The faults waiting for their requests. */
export class FaultList {
  #waiting: readonly Waiting[] = [];

  /** Adds a fault; several may wait at once, and the first that fits wins. */
  add(fault: Fault): void {
    this.#waiting = [...this.#waiting, { fault, seen: 0, remaining: fault.times ?? 1 }];
  }

  /** Takes away every fault. */
  clear(): void {
    this.#waiting = [];
  }

  /** The fault that befalls a request; it is thereby used once. */
  take(method: string, path: string): Fault | undefined {
    for (const waiting of this.#waiting) {
      const { match = {} } = waiting.fault;
      if (match.method !== undefined && match.method.toUpperCase() !== method) continue;
      if (path.search(match.path ?? /^\/api\//) < 0) continue;
      waiting.seen += 1;
      if (waiting.seen < (match.nth ?? 1) || waiting.remaining <= 0) continue;
      waiting.remaining -= 1;
      return waiting.fault;
    }
    return undefined;
  }
}
