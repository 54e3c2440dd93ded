import type { Behaviour } from "../behaviour/behaviour.ts";
import type { EntityName } from "../entities/entities.ts";
import type { Scalar } from "../model/scalar.ts";
import type { Row } from "../store/row.ts";
import { blankValues } from "../write/blank-values.ts";

const largestFileBytes = 6 * 1024 * 1024;

const bytesIn = (base64: unknown): number =>
  typeof base64 === "string" ? Math.floor((base64.replace(/=+$/, "").length * 3) / 4) : 0;

/** Where one kind of attachment hangs. */
export interface AttachmentPlace {
  readonly table: EntityName;
  readonly parents: EntityName;
  /** The field that holds the parent's id, here and in the common list. */
  readonly key: "ticketID" | "ticketNoteID" | "timeEntryID";
  /** The number that the common list shows for this kind of parent. */
  readonly parentType: number;
}

/** Attachments of one kind: their size, the volume all kinds share, what the service notes about a file, and its line in the list of all files. */
export const attachmentBehaviour = ({ table, parents, key, parentType }: AttachmentPlace): Behaviour => ({
  check({ tenant, values, at }) {
    const size = bytesIn(values.data);
    if (values.attachmentType === "FILE_ATTACHMENT" && size === 0) return ["Missing Required Field: data."];
    if (size > largestFileBytes)
      return [`An attachment can have at most ${largestFileBytes} bytes; this one has ${size}.`];
    return tenant.uploads.hasRoom(size, at) ? [] : ["Attachments are limited to 10,000,000 bytes in 5 minutes."];
  },

  stamp({ tenant, values, definition, actor }) {
    const parentID: Scalar = values[key] ?? null;
    const parent = tenant.database.table(parents).get(Number(parentID));
    values.fileSize = bytesIn(values.data);
    values.contentType = "application/octet-stream";
    values.creatorType = actor.kind === "contact" ? 2 : 1;
    values.attachedByContactID = actor.kind === "contact" ? actor.contactID : null;
    values.parentID = parentID;
    if ("parentType" in definition.fields) values.parentType = parentType;
    if (key !== "ticketID") values.ticketID = parent?.values.ticketID ?? null;
  },

  committed({ tenant, verb, values, at }) {
    if (verb === "create") tenant.uploads.add(Number(values.fileSize), at);
  },

  reflect(tenant, id) {
    const list = tenant.database.table("AttachmentInfo");
    const row: Row | undefined = tenant.database.table(table).get(id);
    list.remove(id);
    if (!row) return;
    const shown = Object.entries(row.values).filter(([name]) => name in list.definition.fields);
    const values = { ...blankValues(list.definition), ...Object.fromEntries(shown), parentType };
    list.insert({ ...row, userDefined: {}, values });
  },
});
