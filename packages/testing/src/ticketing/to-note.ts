import type { TicketNote } from "@msp/workflows";
import type { StoredNote } from "./stored-ticket.ts";

/** A stored note in the port's words. */
export const toNote = ({ author, marker, createdAtMs, ...note }: StoredNote): TicketNote => ({
  ...note,
  createdBy: author,
});
