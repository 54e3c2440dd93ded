import type { CalloutAttempt, WebhookMail } from "./callout.ts";
import type { CalloutFault } from "./callout-fault.ts";

/** What the fake's webhooks sent, and what shall go wrong with it. */
export interface FakeWebhooks {
  /** Every request to a receiver, in order. */
  readonly attempts: readonly CalloutAttempt[];
  /** Every mail about a webhook that fails. */
  readonly mails: readonly WebhookMail[];
  /** Adds a fault; several may wait at once, and the first that fits an event wins. */
  disturb(fault: CalloutFault): void;
  /** Takes away every fault. */
  leaveAlone(): void;
  /** Resolves once nothing is on its way. Retries wait on the injected clock: move it meanwhile. */
  settled(): Promise<void>;
}
