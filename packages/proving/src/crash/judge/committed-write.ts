import type { LedgerEntry } from "@msp/autotask/testing";
import type { ReceivedMail } from "@msp/smtp/testing";
import { canonicalJson, type EntryOf } from "@msp/workflows/run";

/** A write as the services' private books have it. */
export type CommittedWrite =
  | { readonly system: "autotask"; readonly at: number; readonly entry: LedgerEntry }
  | { readonly system: "smtp"; readonly at: number; readonly mail: ReceivedMail };

const verbs: { readonly [method: string]: LedgerEntry["verb"] } = {
  POST: "create",
  PATCH: "update",
  PUT: "update",
  DELETE: "delete",
};

/** What hangs below a ticket, by its part of the address. */
const below: { readonly [segment: string]: string } = {
  Notes: "TicketNotes",
  ChecklistItems: "TicketChecklistItems",
  ChecklistLibraries: "TicketChecklistLibraries",
  AdditionalContacts: "TicketAdditionalContacts",
};

/** How long after its intent a write may be carried out, in milliseconds: a minute to leave, and what the service may take. Not what the journal promises. */
const longestMs = { autotask: 60_000 + 300_000, smtp: 60_000 + 600_000 } as const;

/** Whether a committed write is what an intent said would be sent: the same request, word for word, in the time it had. */
export function isOf(write: CommittedWrite, intent: EntryOf<"intended">): boolean {
  if (write.at < intent.at || write.at > intent.at + longestMs[write.system]) return false;
  return write.system === "smtp" ? isMailOf(write.mail, intent) : isEntryOf(write.entry, intent);
}

function isMailOf(mail: ReceivedMail, { write, marker }: EntryOf<"intended">): boolean {
  if (write.system !== "smtp") return false;
  const body = write.request.body as { readonly messageId?: string; readonly subject?: string } | undefined;
  return (
    mail.messageId === body?.messageId && mail.subject === body?.subject && mail.headers["x-msp-marker"] === marker
  );
}

function isEntryOf(entry: LedgerEntry, { write }: EntryOf<"intended">): boolean {
  if (write.system !== "autotask") return false;
  const { method, url, body } = write.request;
  if (verbs[method] !== entry.verb) return false;
  const segments = new URL(url).pathname.split("/").filter((part) => part !== "");
  const names = segments.filter((part) => !/^\d+$/.test(part));
  const collection = names.at(-1) ?? "";
  const isBelowTicket = names.at(-2) === "Tickets";
  if (entry.entity !== (isBelowTicket ? (below[collection] ?? collection) : collection)) return false;
  if (entry.verb === "delete") return segments.at(-1) === String(entry.id);
  if (entry.verb === "update" && (body as { readonly id?: number } | undefined)?.id !== entry.id) return false;
  return canonicalJson(body ?? null) === canonicalJson((entry.body ?? null) as never);
}
