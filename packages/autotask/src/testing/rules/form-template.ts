import type { PartialRecord } from "../model/entity-record.ts";
import type { Recipient } from "./recipient.ts";

/** A notification asked for by name. */
export interface NotificationOrder {
  /** The name of a notification template. */
  readonly template: string;
  readonly to: readonly Recipient[];
}

/** A ticket template as technicians use it in the user interface. The API knows nothing of these. */
export interface FormTemplate {
  readonly name: string;
  /** What the template fills into the ticket, its category included. */
  readonly fields: PartialRecord<"Tickets">;
  /** The checklist library the template brings. */
  readonly checklistLibraryID?: number;
  /** The template's notification panel: sent at once when the ticket is saved. */
  readonly notify?: NotificationOrder;
}
