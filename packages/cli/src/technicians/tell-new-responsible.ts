import type { Ticket } from "@msp/workflows";
import { findNote } from "./add-request-note.ts";
import type { MirrorTools } from "./mirror-tools.ts";
import type { MirroredRequest } from "./mirrored-request.ts";
import { inBrackets } from "./request-code.ts";
import { writeOnce } from "./write-once.ts";

/** Where nobody is the primary resource. */
const nobody = "none";

/** Tells whoever a ticket has been given to what waits on it, in one internal note for each time it changes hands. */
export async function tellNewResponsible(
  tools: MirrorTools,
  ticket: Pick<Ticket, "id" | "primaryResourceId">,
  open: readonly MirroredRequest[],
): Promise<void> {
  const { book, ticketing } = tools;
  const ticketId = ticket.id;
  const responsible = ticket.primaryResourceId ?? nobody;
  const before = book.ticket(ticketId);
  if (before === undefined) return book.keepTicket({ ticketId, responsible, moves: 0, writes: {} });
  if (before.responsible !== responsible)
    await book.keepTicket({ ticketId, responsible, moves: before.moves + 1, writes: {} });
  const { moves, writes } = book.ticket(ticketId) ?? before;
  const name = `move ${moves}`;
  if (moves === 0 || writes[name]?.id !== undefined || responsible === nobody || open.length === 0) return;
  const whom = (await ticketing.getResource(responsible)).name;
  const note = {
    kind: "internal note" as const,
    title: `Waiting for people on this ticket, now with ${whom}`,
    text: [
      `This ticket was given to ${whom}. What waits on it:`,
      ...open.map(({ code, title }) => `  • ${inBrackets(code)} ${title}`),
      "How each is answered stands in the first note with its code.",
    ].join("\n"),
  };
  await writeOnce(tools, {
    key: `ticket ${ticketId} ${open[0]?.token ?? ""} ${name} ${responsible}`,
    what: `the note "${note.title}" on ticket ${ticketId}`,
    operation: "addInternalNote",
    known: writes[name],
    async remember(write) {
      const now = book.ticket(ticketId);
      if (now) await book.keepTicket({ ...now, writes: write === undefined ? {} : { [name]: write } });
    },
    send: async (bound) => (await bound.addInternalNote(ticketId, note)).noteId,
    find: (write) => findNote(tools, ticketId, write, note),
  });
}
