/** What caused a mail. */
export type MailCause =
  | { readonly kind: "workflow rule"; readonly rule: string }
  | { readonly kind: "form template"; readonly template: string }
  | { readonly kind: "notification panel" };

/** The person a mail is meant for. */
export interface Addressee {
  readonly kind: "contact" | "resource" | "address";
  /** Of the contact or resource; null for a bare address. */
  readonly id: number | null;
  readonly name: string;
  readonly address: string;
}

/** A mail that left the service. */
export interface SentMail {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: Addressee;
  /** The name of the notification template. */
  readonly template: string;
  readonly subject: string;
  readonly body: string;
  readonly ticketID: number;
  readonly ticketNumber: string;
  readonly cause: MailCause;
}

/** A mail that was not sent although somebody was to have it. */
export interface HeldBackMail extends SentMail {
  readonly reason: "inactive" | "no address" | "does not receive notifications";
}
