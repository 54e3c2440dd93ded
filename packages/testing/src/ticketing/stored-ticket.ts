import type { TicketChecklistItem, TicketNote } from "@msp/workflows";

/** The author every write of this software carries in memory. */
export const apiAuthor = "api";

/** A note as the service keeps it: with who made it and what its maker left to find it again. */
export interface StoredNote extends TicketNote {
  readonly author: string;
  readonly marker: string | undefined;
  readonly createdAtMs: number;
}

/** One mail the service sent about a ticket. */
export interface StoredMail {
  readonly template: string;
  readonly recipient: string;
  readonly sentAtMs: number;
}

/** A ticket as the service keeps it: lists hold labels, as people see them. */
export interface StoredTicket {
  readonly id: string;
  readonly number: string;
  readonly companyId: string;
  readonly createdAtMs: number;
  readonly author: string;
  readonly marker: string | undefined;
  readonly configurationItemId: string | undefined;
  readonly monitoringAlertId: string | undefined;
  title: string;
  description: string | undefined;
  category: string | undefined;
  status: string;
  priority: string;
  queue: string | undefined;
  contactId: string | undefined;
  primaryResourceId: string | undefined;
  dueAt: string | undefined;
  resolution: string | undefined;
  lastCustomerMailAtMs: number | undefined;
  /** When its values changed or it got a note, the oldest first; its opening is the first. */
  readonly changedAtMs: number[];
  readonly userDefinedFields: Map<string, string>;
  readonly additionalContactIds: Set<string>;
  checklist: readonly TicketChecklistItem[];
  readonly notes: StoredNote[];
  readonly mails: StoredMail[];
}

/** The plain values of a ticket that a write can set. */
export type TicketValues = Partial<
  Pick<
    StoredTicket,
    | "title"
    | "description"
    | "category"
    | "status"
    | "priority"
    | "queue"
    | "contactId"
    | "primaryResourceId"
    | "dueAt"
    | "resolution"
  >
>;
