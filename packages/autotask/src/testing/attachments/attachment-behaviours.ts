import type { Behaviour } from "../behaviour/behaviour.ts";
import { attachmentBehaviour } from "./attachment-behaviour.ts";

/** The kinds of attachments the fake keeps. Their ids are one sequence of ranges, because the list of all files shows them together. */
export const attachmentBehaviours = {
  TicketAttachments: attachmentBehaviour({
    table: "TicketAttachments",
    parents: "Tickets",
    key: "ticketID",
    parentType: 4,
  }),
  TicketNoteAttachments: attachmentBehaviour({
    table: "TicketNoteAttachments",
    parents: "TicketNotes",
    key: "ticketNoteID",
    parentType: 23,
  }),
  TimeEntryAttachments: attachmentBehaviour({
    table: "TimeEntryAttachments",
    parents: "TimeEntries",
    key: "timeEntryID",
    parentType: 24,
  }),
} satisfies Readonly<Record<string, Behaviour>>;
