import { NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { byPosition } from "../mapping/by-position.ts";
import { parseId } from "../mapping/parse-id.ts";
import { sameText } from "../mapping/same-text.ts";
import { toChecklistItem } from "../mapping/to-checklist-item.ts";
import { toChecklistLibrary } from "../mapping/to-checklist-library.ts";
import { toContact } from "../mapping/to-contact.ts";
import { toNote } from "../mapping/to-note.ts";
import type { PortSession } from "./port-session.ts";

/** Reading what hangs on a ticket, and the checklist libraries it can be filled from. */
export function createTicketPartReads(
  session: PortSession,
): Pick<Ticketing, "additionalContactsOf" | "checklistOf" | "notesOf" | "findChecklistLibraries"> {
  const { client, names, reading } = session;

  /** An empty answer does not tell a ticket without such parts from no ticket at all, so that is looked up then, and only then. */
  async function partsOf<T>(
    ticketId: string,
    operation: string,
    read: (ticketID: number) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const ticketID = parseId(ticketId);
    const parts = ticketID === undefined ? [] : await read(ticketID);
    if (parts.length === 0) await session.ticket(ticketId, operation);
    return parts;
  }

  return {
    async additionalContactsOf(ticketId) {
      const links = await partsOf(ticketId, "additionalContactsOf", (ticketID) =>
        client.ticketAdditionalContacts.all({ ticketID }, reading),
      );
      const ids = links.flatMap(({ contactID }) => (contactID ? [contactID] : []));
      if (ids.length === 0) return [];
      const contacts = await client.contacts.all({ id: ids }, reading);
      if (contacts.length === new Set(ids).size) return contacts.map(toContact);
      throw new NotFoundError(
        `autotask: ticket ${ticketId} has ${ids.length} additional contacts, but this account can see ${contacts.length} of them.`,
        { system: "autotask", operation: "additionalContactsOf" },
      );
    },

    async checklistOf(ticketId) {
      const items = await partsOf(ticketId, "checklistOf", (ticketID) =>
        client.ticketChecklistItems.all({ ticketID }, reading),
      );
      return [...items].sort(byPosition).map(toChecklistItem);
    },

    async notesOf(ticketId) {
      const operation = "notesOf";
      const notes = await partsOf(ticketId, operation, (ticketID) => client.ticketNotes.all({ ticketID }, reading));
      const internal = await names.noteChoice("internal", operation);
      return notes.map((note) => toNote(note, internal));
    },

    async findChecklistLibraries({ name }) {
      if (name.trim() === "") return [];
      const entityType = await client.picklists.idOf("ChecklistLibraries", "entityType", "Ticket");
      const alike = await client.checklistLibraries.all({ entityType, name: { contains: name.trim() } }, reading);
      const libraries = alike.filter((library) => sameText(library.name, name));
      if (libraries.length === 0) return [];
      const checklistLibraryID = libraries.map(({ id }) => id);
      const items = await client.checklistLibraryChecklistItems.all({ checklistLibraryID }, reading);
      return libraries.map((library) =>
        toChecklistLibrary(
          library,
          items.filter((item) => item.checklistLibraryID === library.id),
        ),
      );
    },
  };
}
