import type { ChecklistLibrary } from "../domain/checklist-library.ts";
import type { Company } from "../domain/company.ts";
import type { Contact } from "../domain/contact.ts";
import type { Contract } from "../domain/contract.ts";
import type { MarkerSearch } from "../domain/marker-search.ts";
import type { NotificationRecord } from "../domain/notification-record.ts";
import type { Resource } from "../domain/resource.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { TicketChecklistItem } from "../domain/ticket-checklist-item.ts";
import type { TicketNote } from "../domain/ticket-note.ts";
import type { ChangedTickets, TicketChangeQuery } from "./changed-tickets.ts";
import type { CustomerRecords } from "./customer-records.ts";
import type { TicketRecords } from "./ticket-records.ts";
import type { WorkScheduling } from "./work-scheduling.ts";

/** A ticket to be opened. Category, status, priority and queue are stable ids of the tenant file. */
export interface TicketDraft {
  readonly companyId: string;
  readonly title: string;
  readonly category: string;
  readonly priority: string;
  readonly status?: string | undefined;
  readonly queue?: string | undefined;
  readonly contactId?: string | undefined;
  readonly primaryResourceId?: string | undefined;
  readonly description?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly dueAt?: string | undefined;
}

/** Absolute new values; what is left out stays as it is. */
export interface TicketChanges {
  readonly title?: string | undefined;
  readonly category?: string | undefined;
  readonly priority?: string | undefined;
  readonly status?: string | undefined;
  readonly queue?: string | undefined;
  readonly contactId?: string | undefined;
  readonly primaryResourceId?: string | undefined;
  readonly description?: string | undefined;
  readonly dueAt?: string | undefined;
}

/** A note only the MSP's own people can read. A different type from `CustomerNote`, so that one can never be passed as the other. */
export interface InternalNote {
  readonly kind: "internal note";
  readonly title: string;
  readonly text: string;
}

/** A note the customer can read. */
export interface CustomerNote {
  readonly kind: "customer note";
  readonly title: string;
  readonly text: string;
}

/** Where to look for what an earlier attempt left. */
export interface MarkerQuery {
  readonly marker: string;
  /** ISO 8601: what is older was not left by the attempt in question. */
  readonly since: string;
}

/** What varies between ticketing services. The contract suite checks each claim. */
export interface TicketingAbilities {
  /** Tickets can carry a searchable marker. */
  readonly marksTickets: boolean;
  /** Notes can carry a searchable marker. */
  readonly marksNotes: boolean;
  /** The service records which notifications it sent, and this account may read them. */
  readonly readsNotificationHistory: boolean;
}

/**
 * The service desk. Writing methods send exactly one request each; everything they read beforehand is read only.
 *
 * Every method throws a `SystemError` subclass; `NotFoundError` where an id does not exist or cannot be seen.
 */
export interface Ticketing extends WorkScheduling, CustomerRecords, TicketRecords {
  getTicket(ticketId: string): Promise<Ticket>;
  getCompany(companyId: string): Promise<Company>;
  getContact(contactId: string): Promise<Contact>;
  getResource(resourceId: string): Promise<Resource>;
  /** Contacts of one company, inactive ones included; `email` and `name` match exactly but for case and surrounding space. */
  findContacts(query: {
    companyId: string;
    email?: string | undefined;
    name?: string | undefined;
  }): Promise<readonly Contact[]>;
  findCompanies(query: { name: string }): Promise<readonly Company[]>;
  /** Tickets of a company that are not complete, oldest first. */
  findOpenTickets(query: { companyId: string; category?: string | undefined }): Promise<readonly Ticket[]>;
  /**
   * Tickets that were opened, changed or got a note between two instants, with the instant to go on from: what a host polls.
   *
   * A service keeps when a ticket last changed and not each change. So several changes are one, a ticket that changed again after `until` is left for
   * the next question, and what a service does not count as a change of the ticket (in Autotask ticked checklist items, additional contacts and
   * secondary resources, unconfirmed) may not show here at all: look at those themselves.
   *
   * Throws `PermissionError` where the account may not search, because "nothing changed" would be wrong; `InvalidRequestError` for an instant that is
   * none and for a stable id that the tenant binds to nothing.
   */
  changedTickets(query: TicketChangeQuery): Promise<ChangedTickets>;
  contractsOf(companyId: string): Promise<readonly Contract[]>;
  additionalContactsOf(ticketId: string): Promise<readonly Contact[]>;
  /** The items on the ticket, in their order. */
  checklistOf(ticketId: string): Promise<readonly TicketChecklistItem[]>;
  /** Libraries for tickets whose name is exactly `name` (but for case and surrounding space), inactive ones included. */
  findChecklistLibraries(query: { name: string }): Promise<readonly ChecklistLibrary[]>;
  notesOf(ticketId: string): Promise<readonly TicketNote[]>;
  /** Mails the service recorded for the ticket since an instant (ISO 8601). */
  notificationsOf(query: { ticketId: string; since: string }): Promise<NotificationRecord>;
  /** Whether the change stands on the ticket that `triggerNotification` makes. It proves the change, not a mail. */
  isTriggered(ticketId: string, notification: string): Promise<boolean>;

  openTicket(draft: TicketDraft): Promise<{ ticketId: string }>;
  changeTicket(ticketId: string, changes: TicketChanges): Promise<void>;
  addInternalNote(ticketId: string, note: InternalNote): Promise<{ noteId: string }>;
  addCustomerNote(ticketId: string, note: CustomerNote): Promise<{ noteId: string }>;
  /** Appends every item of a library. Sending it twice doubles the list, so look at `checklistOf` first. */
  applyChecklist(ticketId: string, libraryId: string): Promise<void>;
  addChecklistItem(ticketId: string, item: { title: string; isImportant: boolean }): Promise<{ itemId: string }>;
  setChecklistItemDone(ticketId: string, itemId: string, isDone: boolean): Promise<void>;
  /** Refused with `ConflictError` when the contact is the ticket contact: adding it would clear the ticket contact. */
  addAdditionalContact(ticketId: string, contactId: string): Promise<void>;
  removeAdditionalContact(ticketId: string, contactId: string): Promise<void>;
  setContactActive(contactId: string, isActive: boolean): Promise<void>;
  /** The change that the tenant's own rule for this notification (a stable id) waits for. Accepted does not mean mailed: observe `notificationsOf`. */
  triggerNotification(ticketId: string, notification: string): Promise<void>;
  /** Refused with `ConflictError` while an important checklist item is open. */
  completeTicket(ticketId: string, completion: { resolution: string }): Promise<void>;

  findTicketsByMarker(query: MarkerQuery & { companyId: string }): Promise<MarkerSearch<Ticket>>;
  findNotesByMarker(query: MarkerQuery & { ticketId: string }): Promise<MarkerSearch<TicketNote>>;
}
