import { createHash } from "node:crypto";
import type { Ticketing } from "@msp/workflows/ports";
import { onTicket, type Writing } from "./writing.ts";

const hourMs = 3_600_000;

/** Attaching files and logging time in memory. */
export function createRecordWrites({ desk, errors, write }: Writing): Pick<Ticketing, "attachFile" | "logTime"> {
  const { files, timeEntries } = desk.records;

  return {
    async attachFile(ticketId, { kind, title, fileName, content }) {
      const operation = "attachFile";
      const ticket = desk.ticket(ticketId, operation);
      const visibility = kind === "customer file" ? "customer" : "internal";
      const sha256 = createHash("sha256").update(content).digest("hex");
      const fields = { title, fileName, visibility, bytes: content.byteLength, sha256 };
      const prior = { attachmentIds: files.all().flatMap((file) => (file.ticketId === ticketId ? [file.id] : [])) };
      const written = { operation, ...onTicket(ticket), fields, prior, body: fields };
      return write({ ...written, method: "POST", path: `tickets/${ticketId}/attachments` }, (at) => {
        const id = desk.nextId();
        const attachedAt = new Date(at).toISOString();
        files.put({ id, ticketId, title, fileName, visibility, attachedAt, content: Uint8Array.from(content) });
        return { attachmentId: id };
      });
    },

    async logTime(ticketId, { resourceId, startsAt, endsAt, summary, internalNotes }) {
      const operation = "logTime";
      const ticket = desk.ticket(ticketId, operation);
      const resource = desk.resource(resourceId, operation);
      const hours = (Date.parse(endsAt) - Date.parse(startsAt)) / hourMs;
      if (!(hours > 0 && hours <= 24))
        throw errors.invalid(operation, "a time entry holds more than 0 and at most 24 hours");
      if (!resource.isActive) throw errors.invalid(operation, `${resource.name} is inactive`);
      const fields = {
        resourceId,
        resource: resource.name,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
        summary,
        ...(internalNotes === undefined ? {} : { internalNotes }),
      };
      const prior = { timeEntryIds: timeEntries.all().flatMap((one) => (one.ticketId === ticketId ? [one.id] : [])) };
      const written = { operation, ...onTicket(ticket), fields, prior, body: fields };
      return write({ ...written, method: "POST", path: `tickets/${ticketId}/time-entries` }, () => {
        const id = desk.nextId();
        const { resource: _name, ...kept } = fields;
        timeEntries.put({ id, ticketId, hours, ...kept });
        return { timeEntryId: id };
      });
    },
  };
}
