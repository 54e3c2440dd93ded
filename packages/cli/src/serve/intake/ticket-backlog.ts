import type { Json } from "@msp/workflows";
import type { HostStore } from "./host-store.ts";

/** A ticket that is still to be looked at. */
export interface WaitingTicket {
  readonly ticketId: string;
  /** When it is looked at next, in milliseconds since 1970-01-01 UTC. */
  readonly nextAt: number;
  /** How often looking at it has failed. */
  readonly tries: number;
}

/** Tickets to be looked at that outlive the process: what was heard of and not yet dealt with. */
export interface TicketBacklog {
  /** Keeps tickets; resolves once they are durable. One that is there already is looked at no later than `at`. */
  add(ticketIds: readonly string[], at: number, more?: ReadonlyMap<string, Json | undefined>): Promise<void>;
  /** Those whose time has come. */
  due(now: number): readonly WaitingTicket[];
  nextAt(): number | undefined;
  /** It was dealt with, unless it was heard of again meanwhile. */
  settle(ticket: WaitingTicket): Promise<void>;
  /** It is looked at again later, unless it was heard of again meanwhile. */
  putOff(ticket: WaitingTicket, later: Pick<WaitingTicket, "nextAt" | "tries">): Promise<void>;
  readonly size: number;
}

const prefix = "ticket:";

/** Opens the backlog that lies in the state file. */
export async function openTicketBacklog(store: HostStore): Promise<TicketBacklog> {
  const waiting = new Map<string, WaitingTicket>();
  for (const [name, value] of await store.notes(prefix)) {
    const { nextAt, tries } = value as { readonly nextAt: number; readonly tries: number };
    const ticketId = name.slice(prefix.length);
    waiting.set(ticketId, { ticketId, nextAt, tries });
  }
  const noteOf = ({ ticketId, nextAt, tries }: WaitingTicket) => [`${prefix}${ticketId}`, { nextAt, tries }] as const;
  const isStill = (ticket: WaitingTicket) => waiting.get(ticket.ticketId) === ticket;

  return {
    async add(ticketIds, at, more = new Map()) {
      const tickets = ticketIds.map((ticketId) => ({ ticketId, nextAt: at, tries: 0 }));
      // Before anything is awaited: whoever settles an older hearing of the same ticket must see that it is not the last one.
      for (const ticket of tickets) waiting.set(ticket.ticketId, ticket);
      await store.keepNotes(new Map<string, Json | undefined>([...more, ...tickets.map(noteOf)]));
    },
    due: (now) => [...waiting.values()].filter(({ nextAt }) => nextAt <= now),
    nextAt: () => (waiting.size === 0 ? undefined : Math.min(...[...waiting.values()].map(({ nextAt }) => nextAt))),
    async settle(ticket) {
      if (!isStill(ticket)) return;
      waiting.delete(ticket.ticketId);
      await store.keepNotes(new Map([[`${prefix}${ticket.ticketId}`, undefined]]));
    },
    async putOff(ticket, later) {
      if (!isStill(ticket)) return;
      const next = { ...ticket, ...later };
      waiting.set(ticket.ticketId, next);
      await store.keepNotes(new Map([noteOf(next)]));
    },
    get size() {
      return waiting.size;
    },
  };
}
