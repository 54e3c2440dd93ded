import { createHash } from "node:crypto";
import type { Connection } from "../connection/create-connection.ts";
import type { AutotaskEntities } from "../entities/entities.ts";
import type { EntityClient } from "../entity/entity-client.ts";
import { refusedHere } from "../refused-here.ts";
import type { WriteOptions } from "../write/write-options.ts";
import { attachmentLimits } from "./attachment-limits.ts";
import type { AttachmentFile, Attachments } from "./attachments.ts";

/** The entities that keep files. */
interface AttachmentEntities {
  readonly ticketAttachments: EntityClient<AutotaskEntities["ticketAttachments"]>;
  readonly ticketNoteAttachments: EntityClient<AutotaskEntities["ticketNoteAttachments"]>;
}

/** Files as bytes over the entities that keep them in base64. */
export function createAttachments(
  { ticketAttachments, ticketNoteAttachments }: AttachmentEntities,
  connection: Connection,
): Attachments {
  return {
    async upload(place, file, options = {}) {
      const operation = `attaching "${file.fileName}"`;
      const { byteLength } = file.content;
      if (byteLength === 0 || byteLength > attachmentLimits.largestFileBytes)
        throw refusedHere(
          operation,
          `a file holds 1 to ${attachmentLimits.largestFileBytes} bytes, and this one has ${byteLength}.`,
        );
      const volume = await connection.attachmentVolume();
      return volume.run(byteLength, operation, options, () => {
        const draft = toDraft(file);
        const described = describing(file, options);
        return "ticketId" in place
          ? ticketAttachments.create(place.ticketId, draft, described)
          : ticketNoteAttachments.create(place.ticketNoteId, draft, described);
      });
    },

    async bytes(place, attachmentId, options) {
      if ("ticketId" in place) {
        const file = await ticketAttachments.get(attachmentId, options);
        return (file?.ticketID ?? file?.parentID) === place.ticketId ? toBytes(file?.data) : undefined;
      }
      const file = await ticketNoteAttachments.get(attachmentId, options);
      return (file?.ticketNoteID ?? file?.parentID) === place.ticketNoteId ? toBytes(file?.data) : undefined;
    },
  };
}

const toDraft = ({ title, fileName, content, publish }: AttachmentFile) => ({
  title,
  fullPath: fileName,
  attachmentType: "FILE_ATTACHMENT",
  publish,
  data: Buffer.from(content).toString("base64"),
});

const toBytes = (data: unknown): Uint8Array | undefined =>
  typeof data === "string" ? Uint8Array.from(Buffer.from(data, "base64")) : undefined;

/** Files can be large and private; what they were is proven by the hash. */
function describing({ content }: AttachmentFile, options: WriteOptions): WriteOptions {
  const { beforeWrite } = options;
  if (beforeWrite === undefined) return options;
  const data = `${content.byteLength} bytes, SHA-256 ${createHash("sha256").update(content).digest("hex")}`;
  return {
    ...options,
    beforeWrite: (request) => beforeWrite({ ...request, body: { ...(request.body as object), data } }),
  };
}
