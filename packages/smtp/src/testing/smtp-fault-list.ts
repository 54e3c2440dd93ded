import type { SmtpFault } from "./smtp-fault.ts";

/** A fault that was added. */
export interface AddedSmtpFault {
  /** How many mails or connections it still befalls. */
  readonly remaining: number;
  remove(): void;
}

interface Waiting {
  readonly fault: SmtpFault;
  remaining: number;
  /** The mail or connection it befell last; it befalls all of it, every recipient included. */
  victim: string | undefined;
}

/** The faults waiting for their mails. */
export class SmtpFaultList {
  #waiting: readonly Waiting[] = [];

  /** Adds a fault; several may wait at once, and the first that fits wins. */
  add(fault: SmtpFault): AddedSmtpFault {
    const waiting: Waiting = { fault, remaining: fault.times ?? 1, victim: undefined };
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
    this.#waiting = [];
  }

  /** The fault that befalls a mail or connection at one step, used once per mail or connection. */
  take<Found extends SmtpFault>(victim: string, fits: (fault: SmtpFault) => fault is Found): Found | undefined {
    for (const waiting of this.#waiting) {
      const { fault } = waiting;
      if (!fits(fault)) continue;
      if (waiting.victim === victim) return fault;
      if (waiting.remaining <= 0) continue;
      waiting.remaining -= 1;
      waiting.victim = victim;
      return fault;
    }
    return undefined;
  }
}
