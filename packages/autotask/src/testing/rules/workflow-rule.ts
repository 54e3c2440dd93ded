import type { Scalar } from "../model/scalar.ts";
import type { NotificationOrder } from "./form-template.ts";

/** What a rule watches for. */
export type RuleEvent = "ticketCreated" | "ticketEdited" | "noteAdded";

/** Who must have caused the event. */
export type RuleAuthor = "api" | "technician" | "contact";

/** What a condition looks at: a field or user-defined field of the ticket, or a field of the note that was added. */
export type RuleSubject = { readonly field: string } | { readonly udf: string } | { readonly note: string };

/** What must be so. `changesTo` compares old with new: the value became this one with the write (from `from`, where given). */
export type RuleDemand =
  | { readonly is: Scalar }
  | { readonly isNot: Scalar }
  | { readonly contains: string }
  | { readonly changesTo: Scalar; readonly from?: Scalar };

/** One condition of a rule. */
export type RuleCondition = RuleSubject & RuleDemand;

/** A rule of the tenant that sends a notification when something happens to a ticket. It fires on API writes too. */
export interface WorkflowRule {
  readonly name: string;
  readonly on: RuleEvent | readonly RuleEvent[];
  /** Default: anybody. The service's own writes never count. */
  readonly by?: readonly RuleAuthor[];
  /** All must hold, judged on the ticket as the write left it. Default: none. */
  readonly when?: readonly RuleCondition[];
  /** How long after the event the mail leaves, in milliseconds. Default 30,000; the service takes up to some minutes. */
  readonly delayMs?: number;
  readonly send: NotificationOrder;
  /** Default true. */
  readonly isActive?: boolean;
}
