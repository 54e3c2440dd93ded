import type { ReadOptions } from "../query/query-options.ts";
import type { WriteOptions } from "../write/write-options.ts";

/** What a file hangs on. */
export type AttachmentPlace = { readonly ticketId: number } | { readonly ticketNoteId: number };

/** A file as it is attached. */
export interface AttachmentFile {
  /** What people see in the list. */
  readonly title: string;
  /** With its extension, for example `offboarding.pdf`. */
  readonly fileName: string;
  /** 1 to 6,000,000 bytes. */
  readonly content: Uint8Array;
  /** Who sees it: a value of the tenant's own `publish` picklist, for example from `client.picklists.idOf("TicketAttachments", "publish", …)`. */
  readonly publish: number;
}

/** Files as bytes. Lists of them, links and deletions are with the entities, for example `client.ticketAttachments`. */
export interface Attachments {
  /**
   * Attaches a file and gives its id. Waits while the database takes no more (10,000,000 bytes in any five minutes, all clients of the process
   * together), at most until `notAfter`. `beforeWrite` is told the size and the SHA-256 of the file in place of its content.
   *
   * Throws `InvalidRequestError` for a file without bytes and for one that is too large; `UnknownOutcomeError` means it may be attached.
   *
   * @example
   * ```ts
   * import { readFile } from "node:fs/promises";
   * import { createAutotaskClient } from "@msp/autotask";
   *
   * const client = createAutotaskClient();
   * const publish = await client.picklists.idOf("TicketAttachments", "publish", "Internal Project Team");
   * const content = await readFile("export.csv");
   * await client.attachments.upload({ ticketId: 4711 }, { title: "Mailbox export", fileName: "export.csv", content, publish });
   * ```
   */
  upload(place: AttachmentPlace, file: AttachmentFile, options?: WriteOptions): Promise<number>;
  /** The bytes of an attachment; undefined when there is none with this id at this place, when it is a mere link, or when this account cannot see it. */
  bytes(place: AttachmentPlace, attachmentId: number, options?: ReadOptions): Promise<Uint8Array | undefined>;
}
