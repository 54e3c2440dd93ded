import type { Clock, PortAdapter, Ticketing, TicketingAbilities } from "@msp/workflows/ports";

/** What the service behind the adapter holds, and what the adapter's tenant binds. Ids are the service's, names are stable ids of the tenant. */
export interface TicketingWorld {
  readonly company: {
    readonly id: string;
    readonly name: string;
    /** Two active contacts who may be mailed. */
    readonly contact: { readonly id: string; readonly name: string; readonly email: string };
    readonly secondContact: { readonly id: string; readonly email: string };
    readonly inactiveContact: { readonly id: string; readonly email: string };
  };
  /** A company with at least one contact, whose only contracts have ended. */
  readonly formerCustomer: { readonly id: string; readonly contactId: string };
  readonly resource: { readonly id: string; readonly email: string };
  readonly category: { readonly first: string; readonly second: string };
  readonly status: { readonly first: string; readonly second: string };
  readonly priority: { readonly first: string; readonly second: string };
  readonly queue: { readonly first: string; readonly second: string };
  /** A label of a status that exists in the service and that the tenant binds nothing to. */
  readonly unboundStatusLabel: string;
  readonly checklist: {
    /** A library whose name no other one has, with an important item and one that is not, in this order. */
    readonly library: { readonly id: string; readonly name: string; readonly items: readonly [string, string] };
    readonly inactiveLibrary: { readonly id: string; readonly name: string };
    /** A name that two libraries have. */
    readonly doubledName: string;
  };
  /** A notification that a rule of the service sends to the ticket contact, and one that a person sends. */
  readonly notification: {
    readonly serviceRule: { readonly id: string; readonly template: string };
    readonly person: string;
  };
  /** Two labels of the list of what companies can be. */
  readonly companyKind: { readonly first: string; readonly second: string };
  /** A contract of the company without services, and a label of the list of what contracts can be. */
  readonly contract: { readonly id: string; readonly type: string };
  /** An active service with a price, whose name no other one has. */
  readonly service: { readonly id: string; readonly name: string };
  /** An active item of the company that is not its second contact's. */
  readonly configurationItem: { readonly id: string };
  /** A ticket that existed before anything was written, so that searches have something to see. */
  readonly oldTicketId: string;
}

/** A fresh adapter with a fresh service behind it. */
export interface TicketingSubject {
  readonly adapter: PortAdapter<Ticketing, TicketingAbilities>;
  readonly clock: Clock & { advance(milliseconds: number): Promise<void> };
  readonly world: TicketingWorld;
  /** How many writes have reached the service so far, whatever became of them. */
  writesReceived(): number;
  /** The next write happens, but its answer does not arrive. */
  loseNextAnswer(): void;
  /** The next write does not happen, and no answer arrives either. */
  loseNextRequest(): void;
  /** What a person does in the service's own window. */
  readonly byHand: {
    /** Copies a ticket with everything a person's copy keeps, the marker included. */
    copyTicket(ticketId: string): Promise<string> | string;
    setStatusLabel(ticketId: string, label: string): Promise<void> | void;
    /** Adds a note with exactly this text. */
    addInternalNote(ticketId: string, note: { readonly title: string; readonly text: string }): Promise<void> | void;
  };
  /** An adapter of the same service whose account may not read the notification history. */
  withoutNotificationHistory(): PortAdapter<Ticketing, TicketingAbilities>;
  /** An adapter of the same service whose searches come back empty for want of permission. */
  withoutPermissionToSearch(): PortAdapter<Ticketing, TicketingAbilities>;
  close?(): Promise<void>;
}
