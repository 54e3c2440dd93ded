import type { TicketNote } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { splitNoteMarker } from "./note-marker.ts";
import { present } from "./present.ts";
import { toInstant } from "./to-instant.ts";

/**
 * A note record in the port's words. Only the one choice that the tenant names as internal counts as internal: of every other one, and of those that
 * are added later, it has to be assumed that somebody outside can read it.
 */
export function toNote(record: AutotaskRecord<"ticketNotes">, internalPublish: number): TicketNote {
  const { createdByContactID: contact, creatorResourceID: resource } = record;
  return {
    id: String(record.id),
    ticketId: String(record.ticketID ?? ""),
    title: record.title ?? "",
    text: splitNoteMarker(record.description ?? "").text,
    visibility: record.publish === internalPublish ? "internal" : "customer",
    createdAt: toInstant(record.createDateTime ?? ""),
    ...present({ createdBy: contact ? `contact ${contact}` : resource ? `resource ${resource}` : undefined }),
  };
}
