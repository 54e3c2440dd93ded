import type { Callout } from "./callout.ts";
import type { CalloutFault } from "./callout-fault.ts";

/** The faults waiting for their events. */
export class CalloutFaults {
  #waiting: { readonly fault: CalloutFault; remaining: number }[] = [];

  add(fault: CalloutFault): void {
    this.#waiting.push({ fault, remaining: fault.times ?? 1 });
  }

  /** Takes away every fault. */
  clear(): void {
    this.#waiting = [];
  }

  /** The fault that befalls an event; it is thereby used once. */
  take(callout: Callout): CalloutFault | undefined {
    const found = this.#waiting.find(
      ({ fault, remaining }) =>
        remaining > 0 &&
        Object.entries(fault.match ?? {}).every(([name, value]) => callout[name as keyof Callout] === value),
    );
    if (found) found.remaining -= 1;
    return found?.fault;
  }
}
