import type { Json } from "@msp/workflows";
import type { HostStore } from "../serve/intake/host-store.ts";
import type { MirroredRequest, MirroredTicket } from "./mirrored-request.ts";

/** What is remembered of requests on tickets, in the state file: it outlives the process. */
export interface MirrorBook {
  requests(): readonly MirroredRequest[];
  request(token: string): MirroredRequest | undefined;
  ticket(ticketId: string): MirroredTicket | undefined;
  /** Resolves once it is durable. */
  keep(request: MirroredRequest): Promise<void>;
  keepTicket(ticket: MirroredTicket): Promise<void>;
  /** Everything about the request has been said; its ticket is forgotten with the last one. */
  forget(request: MirroredRequest): Promise<void>;
}

const requestPrefix = "technicians:request:";
const ticketPrefix = "technicians:ticket:";

/** Opens the book that lies in the state file. */
export async function openMirrorBook(store: Pick<HostStore, "notes" | "keepNotes">): Promise<MirrorBook> {
  const read = async <T>(prefix: string): Promise<Map<string, T>> =>
    new Map(
      [...(await store.notes(prefix))].map(([name, value]) => [name.slice(prefix.length), value as unknown as T]),
    );
  const requests = await read<MirroredRequest>(requestPrefix);
  const tickets = await read<MirroredTicket>(ticketPrefix);
  const keepNote = (name: string, value: object | undefined) =>
    store.keepNotes(new Map([[name, value as unknown as Json | undefined]]));

  return {
    requests: () => [...requests.values()],
    request: (token) => requests.get(token),
    ticket: (ticketId) => tickets.get(ticketId),
    async keep(request) {
      // In memory at once: whoever changes it next must build on this.
      requests.set(request.token, request);
      await keepNote(requestPrefix + request.token, request);
    },
    async keepTicket(ticket) {
      tickets.set(ticket.ticketId, ticket);
      await keepNote(ticketPrefix + ticket.ticketId, ticket);
    },
    async forget({ token, ticketId }) {
      requests.delete(token);
      await keepNote(requestPrefix + token, undefined);
      if (!tickets.has(ticketId) || [...requests.values()].some((one) => one.ticketId === ticketId)) return;
      tickets.delete(ticketId);
      await keepNote(ticketPrefix + ticketId, undefined);
    },
  };
}
