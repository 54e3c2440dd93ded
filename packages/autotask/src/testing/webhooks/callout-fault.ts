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
