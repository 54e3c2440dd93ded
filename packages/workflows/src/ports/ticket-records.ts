import type { Attachment } from "../domain/attachment.ts";
import type { TicketEvent } from "../domain/ticket-event.ts";
import type { TimeEntry } from "../domain/time-entry.ts";

interface FileParts {
  readonly title: string;
  /** With its extension, without a folder. */
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** A file only the MSP's own people can open. A different type from `CustomerFile`, so that one can never be passed as the other. */
export interface InternalFile extends FileParts {
  readonly kind: "internal file";
}

/** A file the customer can open. */
export interface CustomerFile extends FileParts {
  readonly kind: "customer file";
}

/** Work to be recorded; instants are ISO 8601. */
export interface TimeDraft {
  readonly resourceId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** What the customer may read, for example on an invoice. */
  readonly summary: string;
  /** What only the MSP's own people read. */
  readonly internalNotes?: string | undefined;
}

/** What else a ticket carries: files, the time worked, and its own history. */
export interface TicketRecords {
  /** Oldest first. */
  attachmentsOf(ticketId: string): Promise<readonly Attachment[]>;
  readAttachment(ticketId: string, attachmentId: string): Promise<Uint8Array>;
  /** Oldest first. */
  timeEntriesOf(ticketId: string): Promise<readonly TimeEntry[]>;
  /** What the service desk itself recorded, oldest first. */
  historyOf(ticketId: string): Promise<readonly TicketEvent[]>;

  /** The plan and the journal hold the file's size and SHA-256, never its content. */
  attachFile(ticketId: string, file: InternalFile | CustomerFile): Promise<{ attachmentId: string }>;
  logTime(ticketId: string, time: TimeDraft): Promise<{ timeEntryId: string }>;
}
