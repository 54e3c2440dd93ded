import { NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { parseId } from "../mapping/parse-id.ts";
import { present } from "../mapping/present.ts";
import { toInstant } from "../mapping/to-instant.ts";
import { toTimeEntry } from "../mapping/to-time-entry.ts";
import type { PortSession } from "./port-session.ts";
import { publishOfFiles } from "./publish-of-files.ts";

/** Reading a ticket's files, the time worked on it and its own history. */
export function createTicketRecordReads(
  session: PortSession,
): Pick<Ticketing, "attachmentsOf" | "readAttachment" | "timeEntriesOf" | "historyOf"> {
  const { client, reading } = session;

  return {
    async attachmentsOf(ticketId) {
      const operation = "attachmentsOf";
      const { id: ticketID } = await session.ticket(ticketId, operation);
      const files = await client.ticketAttachments.all({ ticketID }, reading);
      if (files.length === 0) return [];
      const internal = await publishOfFiles(session, "internal", operation);
      return files.map(({ id, title, fullPath, publish, attachDate }) => ({
        id: String(id),
        ticketId: String(ticketID),
        title: title ?? "",
        fileName: fullPath ?? "",
        // Of every choice but the one the tenant names as internal it has to be assumed that somebody outside can open it.
        visibility: publish === internal ? "internal" : "customer",
        attachedAt: toInstant(attachDate ?? ""),
      }));
    },

    async readAttachment(ticketId, attachmentId) {
      const operation = "readAttachment";
      const { id: ticketID } = await session.ticket(ticketId, operation);
      const id = parseId(attachmentId);
      const bytes = id === undefined ? undefined : await client.attachments.bytes({ ticketId: ticketID }, id, reading);
      if (bytes === undefined) {
        throw new NotFoundError(
          `autotask: ticket ${ticketID} has no attachment ${attachmentId} with a content, or this account cannot see it.`,
          { system: "autotask", operation },
        );
      }
      return bytes;
    },

    async timeEntriesOf(ticketId) {
      const { id: ticketID } = await session.ticket(ticketId, "timeEntriesOf");
      return (await client.timeEntries.all({ ticketID }, reading)).map(toTimeEntry);
    },

    async historyOf(ticketId) {
      const { id: ticketID } = await session.ticket(ticketId, "historyOf");
      const events = await client.ticketHistory.all({ ticketID }, reading);
      return events.map(({ id, date, action, detail, resourceID }) => ({
        id: String(id),
        at: toInstant(date ?? ""),
        action: action ?? "",
        detail: detail ?? "",
        ...present({ resourceId: resourceID ? String(resourceID) : undefined }),
      }));
    },
  };
}
