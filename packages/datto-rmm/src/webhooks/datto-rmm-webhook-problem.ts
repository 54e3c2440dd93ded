import type { DattoRmmAlertEvent } from "./datto-rmm-alert-event.ts";

/** Why a call was not taken. It holds nothing of what a call without the secret said. */
export type DattoRmmWebhookProblem =
  /** No secret, or another one. */
  | { readonly kind: "not ours" }
  | { readonly kind: "too large" }
  | { readonly kind: "unreadable"; readonly why: string }
  /** The API knows no such alert; nothing of the call is believed. */
  | { readonly kind: "unknown alert"; readonly alertUid: string }
  /** The alert could not be read, so nobody knows whether it is true. */
  | { readonly kind: "unconfirmed"; readonly alertUid: string; readonly error: unknown }
  /** `onAlert` or `seen` failed. */
  | { readonly kind: "failed"; readonly event: DattoRmmAlertEvent; readonly error: unknown }
  /** The work goes on, but the answer could not wait for it. */
  | { readonly kind: "slow" }
  /** Something of the host's own failed, such as the secret that is missing. */
  | { readonly kind: "broken"; readonly error: unknown };
