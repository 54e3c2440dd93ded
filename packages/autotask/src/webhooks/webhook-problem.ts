import type { AutotaskWebhookEvent } from "./autotask-webhook-event.ts";

/** Why a call was not taken. It holds nothing of what an unsigned call said. */
export type WebhookProblem =
  /** No signature, or one of somebody who does not hold the secret. */
  | { readonly kind: "not signed" }
  | { readonly kind: "too large" }
  /** Signed, and yet not understood; after five attempts Autotask keeps it in its error log. */
  | { readonly kind: "unreadable"; readonly why: string }
  /** `onEvent` or `seen` failed; Autotask sends it again. */
  | { readonly kind: "failed"; readonly event: AutotaskWebhookEvent; readonly error: unknown }
  /** `onEvent` goes on, but Autotask would not have waited; it sends it again, and then it is known. */
  | { readonly kind: "slow"; readonly event: AutotaskWebhookEvent }
  /** Something of the host's own failed: the secret, the connection, or what it does about a webhook turned off. */
  | { readonly kind: "broken"; readonly error: unknown };
