import type { Callout } from "./callout.ts";

/** What goes wrong on the way to the receiver. */
export type CalloutFaultKind =
  /** Never sent, and logged nowhere. */
  | { readonly kind: "drop" }
  /** Sent once more after it was received. */
  | { readonly kind: "duplicate" }
  /** First sent `ms` milliseconds of the injected clock later; whatever is behind it waits too. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Sent after the next event of the same webhook. */
  | { readonly kind: "reorder" }
  /** Received, but the answer is lost; so it is sent again. */
  | { readonly kind: "answerLost" };

/** A fault to inject into what the fake sends. */
export type CalloutFault = CalloutFaultKind & {
  /** Which events it befalls. Default: any. */
  readonly match?: Partial<Pick<Callout, "subject" | "action" | "id" | "webhookID">>;
  /** How many events it befalls. Default 1; `Infinity` for all. */
  readonly times?: number;
};

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
