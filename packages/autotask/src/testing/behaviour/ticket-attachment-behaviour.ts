import { fromWireDate } from "../store/wire-date.ts";
import type { Behaviour } from "./behaviour.ts";

const largestFileBytes = 6 * 1024 * 1024;
const mostBytes = 10_000_000;
const windowMs = 5 * 60_000;

const bytesIn = (base64: unknown): number =>
  typeof base64 === "string" ? Math.floor((base64.replace(/=+$/, "").length * 3) / 4) : 0;

/** Attachments: their size, the volume allowed in five minutes, and what the service notes about a file. */
export const ticketAttachmentBehaviour: Behaviour = {
  check({ tenant, values, at }) {
    const size = bytesIn(values.data);
    if (size > largestFileBytes)
      return [`An attachment can have at most ${largestFileBytes} bytes; this one has ${size}.`];
    const table = tenant.database.table("TicketAttachments");
    let recent = size;
    for (let index = table.ids.length - 1; index >= 0; index -= 1) {
      const row = table.get(table.ids[index] ?? 0);
      if (!row || fromWireDate(String(row.values.attachDate)) <= at - windowMs) break;
      recent += Number(row.values.fileSize);
    }
    return recent > mostBytes ? ["Attachments are limited to 10,000,000 bytes in 5 minutes."] : [];
  },

  stamp({ values, actor }) {
    values.fileSize = bytesIn(values.data);
    values.contentType = "application/octet-stream";
    values.creatorType = actor.kind === "contact" ? 2 : 1;
    values.parentID = values.ticketID ?? null;
  },
};
