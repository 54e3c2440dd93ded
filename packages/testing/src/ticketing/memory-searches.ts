import type { MarkerQuery, Ticketing } from "@msp/workflows/ports";
import type { MemoryPermissions } from "./permissions.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { apiAuthor } from "./stored-ticket.ts";
import { toNote } from "./to-note.ts";
import { toTicket } from "./to-ticket.ts";

interface Searchable {
  readonly marker: string | undefined;
  readonly author: string;
  readonly createdAtMs: number;
}

/** The searches for what an earlier attempt left. They see a record only once the service's index has caught up with it. */
export function createMemorySearches(
  desk: ServiceDesk,
  settings: { readonly permissions: MemoryPermissions; readonly searchLagMs: number },
): Pick<Ticketing, "findTicketsByMarker" | "findNotesByMarker"> {
  const { permissions, searchLagMs } = settings;
  const visible = <R extends Searchable>(records: readonly R[]): readonly R[] =>
    permissions.search ? records.filter((record) => record.createdAtMs <= desk.clock.now() - searchLagMs) : [];
  const matching = <R extends Searchable>(records: readonly R[], { marker, since }: MarkerQuery): readonly R[] =>
    records
      .filter((record) => record.marker === marker && record.author === apiAuthor)
      .filter((record) => record.createdAtMs >= Date.parse(since))
      .sort((left, right) => left.createdAtMs - right.createdAtMs);
  /** Only this software marks anything here, so another mark is another write of ours: markers stay, and this search sees them. */
  const isProven = <R extends Searchable>(
    seen: readonly R[],
    matches: readonly R[],
    { marker }: MarkerQuery,
  ): boolean => matches.length > 0 || seen.some((record) => record.marker !== undefined && record.marker !== marker);

  return {
    findTicketsByMarker: async (query) => {
      const seen = visible(desk.tickets());
      const ofCompany = seen.filter((ticket) => ticket.companyId === query.companyId);
      const matches = matching(ofCompany, query);
      return {
        matches: matches.map((ticket) => toTicket(desk.terms, ticket)),
        controlSeen: isProven(seen, matches, query),
      };
    },
    findNotesByMarker: async (query) => {
      desk.ticket(query.ticketId, "findNotesByMarker");
      const seen = visible(desk.tickets().flatMap((ticket) => ticket.notes));
      const ofTicket = seen.filter((note) => note.ticketId === query.ticketId);
      const matches = matching(ofTicket, query);
      return { matches: matches.map(toNote), controlSeen: isProven(seen, matches, query) };
    },
  };
}
