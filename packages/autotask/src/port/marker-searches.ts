import type { Ticket } from "@msp/workflows";
import type { MarkerQuery, Ticketing } from "@msp/workflows/ports";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { splitNoteMarker } from "../mapping/note-marker.ts";
import { parseId } from "../mapping/parse-id.ts";
import { toInstant } from "../mapping/to-instant.ts";
import { toNote } from "../mapping/to-note.ts";
import { describeTicket } from "./describe-ticket.ts";
import type { PortSession } from "./port-session.ts";

/** How far our clock and Autotask's may be apart before one of our own records would look too old. */
const clockSkewMs = 120_000;

/**
 * Searches for what an earlier attempt left. Without permission Autotask answers with an empty list, so each query also asks for a record known to
 * exist: only when that one comes back does an absence mean anything.
 */
export function createMarkerSearches(
  session: PortSession,
): Pick<Ticketing, "findTicketsByMarker" | "findNotesByMarker"> {
  const { client, names, ownResource, reading } = session;

  /** People copy tickets, markers included: what counts was made by this account, and not before the attempt. */
  async function isOurs(
    record: Pick<AutotaskRecord<"tickets">, "creatorResourceID" | "impersonatorCreatorResourceID">,
    createdAt: string | null | undefined,
    { since }: MarkerQuery,
    operation: string,
  ): Promise<boolean> {
    const creator = record.impersonatorCreatorResourceID ?? record.creatorResourceID;
    if (creator !== (await ownResource.id(operation))) return false;
    return Date.parse(toInstant(createdAt ?? "")) >= Date.parse(since) - clockSkewMs;
  }

  return {
    async findTicketsByMarker(query) {
      const operation = "findTicketsByMarker";
      const { marker, companyId } = query;
      const companyID = parseId(companyId) ?? -1;
      const only = { ...reading, includeFields: ["companyID"] } as const;
      const control = (await client.tickets.first({ companyID }, only)) ?? (await client.tickets.first({}, only));
      const seen = await client.tickets.all(
        { or: [{ externalID: marker, companyID }, ...(control === undefined ? [] : [{ id: control.id }])] },
        reading,
      );
      const matches: Ticket[] = [];
      for (const record of seen) {
        if (record.externalID !== marker || record.companyID !== companyID) continue;
        if (await isOurs(record, record.createDate, query, operation)) {
          matches.push(await describeTicket(session, record, operation));
        }
      }
      return { matches, controlSeen: control !== undefined && seen.some(({ id }) => id === control.id) };
    },

    async findNotesByMarker(query) {
      const operation = "findNotesByMarker";
      const { id: ticketID } = await session.ticket(query.ticketId, operation);
      const control = await client.ticketNotes.first({}, { ...reading, includeFields: ["ticketID"] });
      const seen = await client.ticketNotes.all(
        { or: [{ ticketID }, ...(control === undefined ? [] : [{ id: control.id }])] },
        reading,
      );
      const internal = await names.noteChoice("internal", operation);
      const matches = [];
      for (const record of seen) {
        if (record.ticketID !== ticketID || splitNoteMarker(record.description ?? "").marker !== query.marker) continue;
        if (await isOurs(record, record.createDateTime, query, operation)) matches.push(toNote(record, internal));
      }
      return { matches, controlSeen: seen.length > 0 };
    },
  };
}
