import type { ChecklistLibrary, Company, Contact, Resource } from "@msp/workflows";
import { type Clock, InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import type { Agenda } from "../sending/agenda.ts";
import { createDeskRecords, type DeskRecords } from "./desk-records.ts";
import { mailTicket } from "./mail-ticket.ts";
import type { MemoryNotificationRule } from "./memory-notification-rule.ts";
import type { MemorySeed, SeedContract } from "./memory-seed.ts";
import type { StoredNote, StoredTicket, TicketValues } from "./stored-ticket.ts";
import type { Terms } from "./terms.ts";

const dayMs = 86_400_000;

/** What a new ticket consists of before the service gives it an id and a number. */
export type NewTicket = TicketValues &
  Pick<StoredTicket, "companyId" | "title" | "status" | "priority" | "author"> & {
    readonly marker?: string | undefined;
    readonly configurationItemId?: string | undefined;
    readonly monitoringAlertId?: string | undefined;
  };

/** The service desk itself: its records, its own rules, and nothing of the port. */
export class ServiceDesk {
  readonly system: string;
  readonly clock: Clock;
  readonly terms: Terms;
  readonly #agenda: Agenda;
  readonly #rules: readonly MemoryNotificationRule[];
  readonly #companies: Map<string, Company>;
  readonly #contacts: Map<string, Contact>;
  readonly #resources: Map<string, Resource>;
  readonly #libraries: Map<string, ChecklistLibrary>;
  readonly #tickets = new Map<string, StoredTicket>();
  readonly contracts: SeedContract[];
  readonly records: DeskRecords;
  #lastId = 100_000;

  constructor(settings: {
    readonly system: string;
    readonly clock: Clock;
    readonly terms: Terms;
    readonly agenda: Agenda;
    readonly rules: readonly MemoryNotificationRule[];
    readonly seed: MemorySeed;
  }) {
    const { system, clock, terms, agenda, rules, seed } = settings;
    this.system = system;
    this.clock = clock;
    this.terms = terms;
    this.#agenda = agenda;
    this.#rules = rules;
    this.#companies = byId(seed.companies.map((it) => ({ isActive: true, portalActive: false, ...it })));
    this.#contacts = byId(
      (seed.contacts ?? []).map((it) => ({ isActive: true, receivesMail: true, isPrimary: false, ...it })),
    );
    this.#resources = byId((seed.resources ?? []).map((it) => ({ isActive: true, ...it })));
    this.#libraries = byId(
      (seed.checklistLibraries ?? []).map((it) => ({
        isActive: true,
        ...it,
        items: it.items.map((item) => ({ isImportant: false, ...item })),
      })),
    );
    this.contracts = [...(seed.contracts ?? [])];
    this.records = createDeskRecords(system, seed);
    for (const ticket of seed.tickets ?? []) {
      const at = ticket.createdAt === undefined ? clock.now() - dayMs : Date.parse(ticket.createdAt);
      this.#keepTicket(ticket.id, at, {
        ...ticket,
        author: "11",
        status: terms.readLabel("status", ticket.status),
        priority: terms.readLabel("priority", ticket.priority),
        category: ticket.category && terms.readLabel("category", ticket.category),
        queue: ticket.queue && terms.readLabel("queue", ticket.queue),
      });
    }
  }

  tickets = (): readonly StoredTicket[] => [...this.#caughtUp().#tickets.values()];
  companies = (): readonly Company[] => [...this.#companies.values()];
  contacts = (): readonly Contact[] => [...this.#caughtUp().#contacts.values()];
  libraries = (): readonly ChecklistLibrary[] => [...this.#libraries.values()];

  ticket = (id: string, operation: string): StoredTicket =>
    this.#find("ticket", this.#caughtUp().#tickets, id, operation);
  company = (id: string, operation: string): Company => this.#find("company", this.#companies, id, operation);
  contact = (id: string, operation: string): Contact =>
    this.#find("contact", this.#caughtUp().#contacts, id, operation);
  resource = (id: string, operation: string): Resource => this.#find("resource", this.#resources, id, operation);
  library = (id: string, operation: string): ChecklistLibrary =>
    this.#find("checklist library", this.#libraries, id, operation);

  contract(id: string, operation: string): SeedContract {
    return this.#find("contract", byId(this.contracts), id, operation);
  }

  putCompany(company: Company): void {
    this.#companies.set(company.id, company);
  }

  nextId(): string {
    return String(++this.#lastId);
  }

  openTicket(at: number, values: NewTicket): StoredTicket {
    this.#checkReferences(values.companyId, values);
    const ticket = this.#keepTicket(this.nextId(), at, values);
    this.#obeyRules(ticket, at, (when) => "status" in when && when.status === ticket.status);
    return ticket;
  }

  changeTicket(ticket: StoredTicket, at: number, values: TicketValues): void {
    this.#checkReferences(ticket.companyId, values);
    const statusBefore = ticket.status;
    Object.assign(ticket, values);
    ticket.changedAtMs.push(at);
    this.#record(ticket, at, "Changed", Object.keys(values).join(", "));
    // The ticket contact is never an additional contact as well.
    if (values.contactId !== undefined) ticket.additionalContactIds.delete(values.contactId);
    if (ticket.status === statusBefore) return;
    this.#obeyRules(ticket, at, (when) => "status" in when && when.status === ticket.status);
  }

  setUserDefinedField(ticket: StoredTicket, at: number, name: string, value: string): void {
    if (ticket.userDefinedFields.get(name) === value) return;
    ticket.userDefinedFields.set(name, value);
    ticket.changedAtMs.push(at);
    this.#obeyRules(
      ticket,
      at,
      (when) => "userDefinedField" in when && when.userDefinedField === name && when.value === value,
    );
  }

  addNote(
    ticket: StoredTicket,
    at: number,
    note: Omit<StoredNote, "id" | "ticketId" | "createdAt" | "createdAtMs">,
  ): StoredNote {
    const kept = {
      ...note,
      id: this.nextId(),
      ticketId: ticket.id,
      createdAt: new Date(at).toISOString(),
      createdAtMs: at,
    };
    ticket.notes.push(kept);
    ticket.changedAtMs.push(at);
    return kept;
  }

  setContactActive(contactId: string, isActive: boolean): void {
    this.#contacts.set(contactId, { ...this.contact(contactId, "setContactActive"), isActive });
  }

  #keepTicket(id: string, at: number, values: NewTicket): StoredTicket {
    const day = new Date(at).toISOString().slice(0, 10).replaceAll("-", "");
    const ticket: StoredTicket = {
      description: undefined,
      category: undefined,
      queue: undefined,
      contactId: undefined,
      primaryResourceId: undefined,
      dueAt: undefined,
      resolution: undefined,
      configurationItemId: undefined,
      monitoringAlertId: undefined,
      ...values,
      id,
      number: `T${day}.${String(this.#tickets.size + 1).padStart(4, "0")}`,
      marker: values.marker,
      createdAtMs: at,
      lastCustomerMailAtMs: undefined,
      changedAtMs: [at],
      userDefinedFields: new Map(),
      additionalContactIds: new Set(),
      checklist: [],
      notes: [],
      mails: [],
    };
    this.#tickets.set(id, ticket);
    this.#record(ticket, at, "Created", values.title);
    return ticket;
  }

  #record({ id: ticketId }: StoredTicket, at: number, action: string, detail: string): void {
    const id = `${ticketId}-${this.records.history.all().length + 1}`;
    this.records.history.put({ id, ticketId, at: new Date(at).toISOString(), action, detail });
  }

  #obeyRules(ticket: StoredTicket, at: number, fires: (when: MemoryNotificationRule["when"]) => boolean): void {
    for (const rule of this.#rules.filter(({ when }) => fires(when))) {
      this.#agenda.schedule(at + (rule.delayMs ?? 26_000), (sentAt) => mailTicket(this, ticket, rule, sentAt));
    }
  }

  /** Services refuse references to what is inactive or belongs to somebody else. */
  #checkReferences(companyId: string, { contactId, primaryResourceId }: TicketValues): void {
    const contact = contactId === undefined ? undefined : this.#contacts.get(contactId);
    if (contactId !== undefined && (contact === undefined || !contact.isActive || contact.companyId !== companyId)) {
      throw this.#refusal(`contact ${contactId} does not exist, is inactive or belongs to another company`);
    }
    if (primaryResourceId !== undefined && this.#resources.get(primaryResourceId)?.isActive !== true) {
      throw this.#refusal(`resource ${primaryResourceId} does not exist or is inactive`);
    }
  }

  #refusal(reason: string): InvalidRequestError {
    const details = { system: this.system, operation: "ticket" };
    return new InvalidRequestError(`${this.system}: ${reason}. Nothing was written; correct the request.`, details);
  }

  #caughtUp(): this {
    this.#agenda.catchUp();
    return this;
  }

  #find<T>(noun: string, records: ReadonlyMap<string, T>, id: string, operation: string): T {
    const found = records.get(id);
    if (found !== undefined) return found;
    throw new NotFoundError(`${this.system}: there is no ${noun} ${id}.`, { system: this.system, operation });
  }
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));
