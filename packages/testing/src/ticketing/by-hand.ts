import type { Audience, Term } from "@msp/workflows";
import type { TicketChanges, TicketDraft } from "@msp/workflows/ports";
import { mailTicket } from "./mail-ticket.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { tickItem } from "./tick-item.ts";
import { ticketValuesOf } from "./ticket-values.ts";

/** What people do in the service's own window, past this software. `by` is a resource's id. */
export interface ByHand {
  /** Opens a ticket; like `openTicket`, and with a mail of the form's own notification section when `mail` says so. */
  openTicket(
    draft: TicketDraft,
    options: { readonly by: string; readonly mail?: { readonly template: string; readonly to: readonly Audience[] } },
  ): { ticketId: string };
  /** Copies a ticket with everything a person's copy keeps, the marker included. */
  copyTicket(ticketId: string, options: { readonly by: string }): { ticketId: string };
  changeTicket(ticketId: string, changes: TicketChanges): void;
  /** Puts a ticket into a list entry that the tenant binds nothing to. */
  setStatusLabel(ticketId: string, label: Term["label"]): void;
  addNote(
    ticketId: string,
    note: {
      readonly title: string;
      readonly text: string;
      readonly visibility: "internal" | "customer";
      readonly by: string;
    },
  ): { noteId: string };
  applyChecklist(ticketId: string, libraryId: string): void;
  tickItem(ticketId: string, itemId: string, options: { readonly by: string; readonly isDone?: boolean }): void;
  addAdditionalContact(ticketId: string, contactId: string): void;
  setContactActive(contactId: string, isActive: boolean): void;
  /** Sends a mail from the ticket's notification panel. */
  mail(ticketId: string, mail: { readonly template: string; readonly to: readonly Audience[] }): void;
}

/** The hands of people at a service desk in memory. */
export function createByHand(desk: ServiceDesk): ByHand {
  const { terms, clock } = desk;
  const doing = "by hand";
  return {
    openTicket({ companyId, status = "new", ...draft }, { by, mail }) {
      const values = ticketValuesOf(terms, { ...draft, status }, doing);
      const required = { title: draft.title, status: values.status ?? "", priority: values.priority ?? "" };
      const ticket = desk.openTicket(clock.now(), { ...values, ...required, companyId, author: by });
      if (mail !== undefined) mailTicket(desk, ticket, mail, clock.now());
      return { ticketId: ticket.id };
    },
    copyTicket(ticketId, { by }) {
      const original = desk.ticket(ticketId, doing);
      return { ticketId: desk.openTicket(clock.now(), { ...original, author: by }).id };
    },
    changeTicket: (ticketId, changes) =>
      desk.changeTicket(desk.ticket(ticketId, doing), clock.now(), ticketValuesOf(terms, changes, doing)),
    setStatusLabel: (ticketId, label) =>
      desk.changeTicket(desk.ticket(ticketId, doing), clock.now(), { status: label }),
    addNote(ticketId, { by, ...note }) {
      const kept = desk.addNote(desk.ticket(ticketId, doing), clock.now(), { ...note, author: by, marker: undefined });
      return { noteId: kept.id };
    },
    applyChecklist(ticketId, libraryId) {
      const ticket = desk.ticket(ticketId, doing);
      const added = desk.library(libraryId, doing).items.map((item) => ({ ...item, id: desk.nextId(), isDone: false }));
      ticket.checklist = [...ticket.checklist, ...added];
    },
    tickItem: (ticketId, itemId, { by, isDone = true }) =>
      tickItem(desk.ticket(ticketId, doing), itemId, isDone, by, clock.now()),
    addAdditionalContact(ticketId, contactId) {
      const ticket = desk.ticket(ticketId, doing);
      // The service's own habit, and the reason why the port refuses it.
      if (ticket.contactId === contactId) ticket.contactId = undefined;
      ticket.additionalContactIds.add(contactId);
    },
    setContactActive: (contactId, isActive) => desk.setContactActive(contactId, isActive),
    mail: (ticketId, mail) => mailTicket(desk, desk.ticket(ticketId, doing), mail, clock.now()),
  };
}
