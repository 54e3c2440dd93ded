import type { Mail, MailAbilities } from "./mail.ts";
import type { PortAdapter } from "./port-adapter.ts";
import type { Ticketing, TicketingAbilities } from "./ticketing.ts";

/** The systems an action can use, by the name it asks for them. */
export interface Ports {
  readonly ticketing: Ticketing;
  readonly mail: Mail;
}

/** The name of a port, as an action's `uses` lists it. */
export type PortName = keyof Ports;

/** What a host passes for each port a workflow uses: the adapters that implement them. */
export interface PortAdapters {
  readonly ticketing: PortAdapter<Ticketing, TicketingAbilities>;
  readonly mail: PortAdapter<Mail, MailAbilities>;
}
