import type { WebhookSubject } from "./webhook-subjects.ts";

/** One event on its way to one webhook. */
export interface Callout {
  readonly subject: WebhookSubject;
  readonly webhookID: number;
  /** Counts from 1 for each webhook. */
  readonly sequence: number;
  /** The id of the record the event is about. */
  readonly id: number;
  readonly action: "Create" | "Update" | "Delete";
  /** The body exactly as it is sent and signed. */
  readonly body: string;
}

/** One time a callout was sent. */
export interface CalloutAttempt extends Callout {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Counts from 1. */
  readonly attempt: number;
  /** What the receiver answered; null when no answer came, or none in time. */
  readonly status: number | null;
}

/** A mail about a webhook that fails. */
export interface WebhookMail {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: readonly string[];
  readonly subject: string;
}
