import { frozenCopy } from "./frozen-copy.ts";
/** Whom the service mails. */
export type Audience = "ticket contact" | "additional contacts" | "primary resource" | "account primary contact";

/** A mail that the service (or, where the tenant says so, our own mail or a person) sends about a ticket. */
export interface NotificationTemplate<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** Everybody who must get it. */
  readonly to: readonly Audience[];
  /** Said outright, because nothing becomes visible to a customer by a default. */
  readonly visibility: "customer" | "internal";
  /** Subject and text for the channel `our mail`; `{name}` stands for a value given when it is sent. */
  readonly subject: string;
  readonly text: string;
}

/**
 * Defines a notification template: who must get it, and its words where we send it ourselves.
 *
 * @example
 * ```ts
 * import { defineNotificationTemplate } from "@msp/workflows";
 *
 * const formMail = defineNotificationTemplate({
 *   id: "send-offboarding-form",
 *   title: "Send the offboarding form",
 *   to: ["ticket contact", "primary resource"],
 *   visibility: "customer",
 *   subject: "Please fill in the offboarding form for ticket {ticketNumber}",
 *   text: "The form is here: {formLink}",
 * });
 * ```
 */
export const defineNotificationTemplate = <const Id extends string>(
  template: NotificationTemplate<Id>,
): NotificationTemplate<Id> => frozenCopy(template);
