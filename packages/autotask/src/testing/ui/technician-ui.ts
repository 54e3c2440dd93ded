import type { PartialRecord } from "../model/entity-record.ts";
import { findTargets } from "../rules/find-targets.ts";
import type { NotificationOrder } from "../rules/form-template.ts";
import { sendNotification } from "../rules/send-notification.ts";
import type { MailCause } from "../rules/sent-mail.ts";
import { type Actor, resourceOf } from "../tenant/actor.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { commitCreate, commitUpdate } from "../write/commit.ts";

/** Who acts: a resource at the user interface, or a contact through the portal or by mail. */
export type Person = { readonly resourceID: number } | { readonly contactID: number };

/** What a technician fills in when saving a ticket from a form template. */
export interface TicketForm {
  /** The name of a form template. */
  readonly template: string;
  readonly by: { readonly resourceID: number };
  /** Typed over what the template and its category fill in. */
  readonly fields: PartialRecord<"Tickets">;
  readonly additionalContactIDs?: readonly number[];
  /** Chosen instead of the checklist library the template brings. */
  readonly checklistLibraryID?: number;
  /** The technician clears the notification panel before saving. Default false. */
  readonly withoutNotification?: boolean;
}

const actorOf = (person: Person): Actor =>
  "resourceID" in person
    ? { kind: "technician", resourceID: person.resourceID }
    : { kind: "contact", contactID: person.contactID };

/**
 * What people do at the user interface. The same rules apply as to the API, and a refusal is thrown as an error; but only here form templates
 * exist and notification panels send at once. Workflow rules see these acts too.
 */
export class TechnicianUi {
  readonly #tenant: Tenant;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  /** Saves a new ticket from a form template, with contacts and checklist, and sends the template's notification. Returns the ticket's id. */
  saveTicketFromTemplate(form: TicketForm): number {
    const tenant = this.#tenant;
    const template = tenant.procedures.formTemplate(form.template);
    const body = { ...template.fields, ...form.fields };
    const category = tenant.database.table("TicketCategories").get(Number(body.ticketCategory ?? Number.NaN));
    if (category?.values.isApiOnly === true) {
      throw new Error(`The ticket category ${String(category.values.name)} is hidden at the user interface.`);
    }
    const actor = actorOf(form.by);
    const id = commitCreate({ tenant, name: "Tickets", actor, body });
    const parent = { key: "ticketID", id };
    for (const contactID of form.additionalContactIDs ?? []) {
      commitCreate({ tenant, name: "TicketAdditionalContacts", actor, body: { contactID }, parent });
    }
    const checklistLibraryID = form.checklistLibraryID ?? template.checklistLibraryID;
    if (checklistLibraryID !== undefined) {
      commitCreate({ tenant, name: "TicketChecklistLibraries", actor, body: { checklistLibraryID }, parent });
    }
    if (template.notify && !form.withoutNotification) {
      this.#notify(id, template.notify, { kind: "form template", template: template.name }, actor);
    }
    return id;
  }

  /** Ticks a checklist item, or unticks it. */
  tickItem(itemID: number, by: { readonly resourceID: number }, isCompleted = true): void {
    const item = this.#tenant.database.table("TicketChecklistItems").get(itemID);
    if (!item) throw new Error(`There is no checklist item with id ${itemID}.`);
    commitUpdate(
      { tenant: this.#tenant, name: "TicketChecklistItems", actor: actorOf(by), body: { isCompleted } },
      itemID,
      "patch",
    );
  }

  /** Makes another resource the primary one of a ticket. */
  reassign(ticketID: number, to: { readonly resourceID: number; readonly roleID: number }, by: Person): void {
    this.editTicket(ticketID, { assignedResourceID: to.resourceID, assignedResourceRoleID: to.roleID }, by);
  }

  /** Changes a ticket. */
  editTicket(ticketID: number, fields: PartialRecord<"Tickets">, by: Person): void {
    commitUpdate({ tenant: this.#tenant, name: "Tickets", actor: actorOf(by), body: fields }, ticketID, "patch");
  }

  /** Adds a note, `noteType` 1 and visible to the customer unless stated otherwise, and notifies when asked to. Returns its id. */
  addNote(ticketID: number, note: PartialRecord<"TicketNotes">, by: Person, notify?: NotificationOrder): number {
    const actor = actorOf(by);
    const contact = "contactID" in by ? { createdByContactID: by.contactID } : {};
    const body = { title: "Note", noteType: 1, publish: 1, ...contact, ...note };
    const parent = { key: "ticketID", id: ticketID };
    const id = commitCreate({ tenant: this.#tenant, name: "TicketNotes", actor, body, parent });
    if (notify) this.#notify(ticketID, notify, { kind: "notification panel" }, actor);
    return id;
  }

  #notify(ticketID: number, order: NotificationOrder, cause: MailCause, actor: Actor): void {
    const tenant = this.#tenant;
    const ticket = tenant.database.table("Tickets").get(ticketID);
    if (!ticket) return;
    const targets = findTargets(tenant, ticket, order.to);
    const initiatingResourceID = resourceOf(actor);
    const at = tenant.clock.now();
    sendNotification(tenant, { ticketID, template: order.template, targets, cause, initiatingResourceID, at });
  }
}
