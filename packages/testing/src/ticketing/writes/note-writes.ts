import type { Ticketing } from "@msp/workflows/ports";
import { apiAuthor } from "../stored-ticket.ts";
import { onTicket, type Writing } from "./writing.ts";

/** Adding notes. Who can read a note is said by the method that adds it, never by a value somebody passes on. */
export function createNoteWrites(writing: Writing): Pick<Ticketing, "addInternalNote" | "addCustomerNote"> {
  const { desk, noteMarker, write } = writing;

  async function add(
    operation: "addInternalNote" | "addCustomerNote",
    visibility: "internal" | "customer",
    ticketId: string,
    { title, text }: { readonly title: string; readonly text: string },
  ): Promise<{ noteId: string }> {
    const ticket = desk.ticket(ticketId, operation);
    const marker = visibility === "internal" ? noteMarker : undefined;
    const fields = { title, text, visibility };
    const written = { operation, ...onTicket(ticket), fields, body: { ...fields, marker } };
    return write({ ...written, method: "POST", path: `tickets/${ticketId}/notes` }, (at) => ({
      noteId: desk.addNote(ticket, at, { ...fields, author: apiAuthor, marker }).id,
    }));
  }

  return {
    addInternalNote: (ticketId, note) => add("addInternalNote", "internal", ticketId, note),
    addCustomerNote: (ticketId, note) => add("addCustomerNote", "customer", ticketId, note),
  };
}
