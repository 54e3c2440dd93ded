import type { Call, OperationFacts, PortAdapter, Ticketing, TicketingAbilities } from "@msp/workflows/ports";

const minute = 60_000;
const facts: OperationFacts = { maxInFlightMs: minute, searchLagMs: minute, canMark: true, canFind: true };

/** A ticket the service has, and how far the host's disk had come when the request for it arrived. */
export interface SentTicket {
  readonly id: string;
  readonly title: string;
  readonly marker: string;
  readonly position: number;
}

/** A service on another machine: what it was sent stays, whatever happens to the host. */
export class PrinterDesk {
  readonly sent: SentTicket[];
  readonly #position: () => number;

  constructor(position: () => number, sent: readonly SentTicket[] = []) {
    this.#position = position;
    this.sent = [...sent];
  }

  /** How a host reaches it. */
  adapter(): PortAdapter<Ticketing, TicketingAbilities> {
    const adapter = {
      system: "desk",
      abilities: { marksTickets: true, marksNotes: true, readsNotificationHistory: true },
      operations: { openTicket: facts },
      on: (call: Call) => ({
        getTicket: async (id: string) => this.sent.find((ticket) => ticket.id === id),
        openTicket: (draft: { readonly title: string }) => this.#open(call, draft.title),
        findTicketsByMarker: async ({ marker }: { readonly marker: string }) => ({
          matches: this.sent.filter((ticket) => ticket.marker === marker),
          controlSeen: true,
        }),
      }),
    };
    // Of the port's many methods the workflow uses these.
    return adapter as unknown as PortAdapter<Ticketing, TicketingAbilities>;
  }

  async #open(call: Call, title: string): Promise<{ readonly ticketId: string }> {
    await call.beforeWrite({
      system: "desk",
      operation: "openTicket",
      target: "company c1",
      fields: { title },
      request: { method: "POST", url: "https://desk.example.com/tickets", body: { title } },
      facts,
    });
    const ticketId = `T${this.sent.length + 1}`;
    this.sent.push({ id: ticketId, title, marker: call.marker ?? "", position: this.#position() });
    return { ticketId };
  }
}
