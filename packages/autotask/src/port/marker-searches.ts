import type { Ticket } from "@msp/workflows";
import { type MarkerQuery, markerPrefix, type Ticketing } from "@msp/workflows/ports";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { noteMarkerStart, splitNoteMarker } from "../mapping/note-marker.ts";
import { parseId } from "../mapping/parse-id.ts";
import { toInstant } from "../mapping/to-instant.ts";
import { toNote } from "../mapping/to-note.ts";
import { clockSkewMs } from "./clock-skew.ts";
import { describeTicket } from "./describe-ticket.ts";
import type { PortSession } from "./port-session.ts";

/** How far back a note of ours is looked for as a control, in milliseconds: a search in the text of every note there ever was would be slow. */
const notesGoBackMs = 90 * 86_400_000;

/**
 * Searches for what an earlier attempt left. Without permission Autotask answers with an empty list, and `externalID` was reported to stay empty on
 * create (unconfirmed), so each query also asks for a record that carries another marker of ours: only when that one comes back does an absence mean
 * anything. Before the first such record nothing does.
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
      const control = await client.tickets.first(
        { externalID: { beginsWith: markerPrefix, noteq: marker } },
        { ...reading, includeFields: ["externalID"] },
      );
      const sought = { externalID: marker, companyID };
      const known = control && { externalID: control.externalID ?? "", id: control.id };
      const seen = await client.tickets.all({ or: [sought, ...(known ? [known] : [])] }, reading);
      const matches: Ticket[] = [];
      for (const record of seen) {
        if (record.externalID !== marker || record.companyID !== companyID) continue;
        if (await isOurs(record, record.createDate, query, operation)) {
          matches.push(await describeTicket(session, record, operation));
        }
      }
      return { matches, controlSeen: matches.length > 0 || seen.some(({ id }) => id === control?.id) };
    },

    async findNotesByMarker(query) {
      const operation = "findNotesByMarker";
      const { id: ticketID } = await session.ticket(query.ticketId, operation);
      const control = await client.ticketNotes.first(
        {
          description: { contains: noteMarkerStart + markerPrefix },
          ticketID: { noteq: ticketID },
          createDateTime: { gte: new Date(Date.parse(query.since) - notesGoBackMs) },
        },
        { ...reading, includeFields: ["ticketID"] },
      );
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
      // Another note of ours, on this ticket or elsewhere, shows that markers stay in notes and that this account reads them.
      const isControl = ({ description }: (typeof seen)[number]) => {
        const { marker } = splitNoteMarker(description ?? "");
        return marker?.startsWith(markerPrefix) === true && marker !== query.marker;
      };
      return { matches, controlSeen: matches.length > 0 || seen.some(isControl) };
    },
  };
}
