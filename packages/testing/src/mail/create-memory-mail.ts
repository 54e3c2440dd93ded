import type { Clock, Mail, MailAbilities, OutgoingMail, PortAdapter } from "@msp/workflows/ports";
import { createAgenda } from "../sending/agenda.ts";
import { createSender } from "../sending/create-sender.ts";
import { errorsOf } from "../sending/errors-of.ts";
import type { LedgerEntry } from "../sending/ledger-entry.ts";
import { withoutGaps } from "../sending/without-gaps.ts";
import type { WriteFault } from "../sending/write-fault.ts";

/** A mail that arrived. */
export interface DeliveredMail extends OutgoingMail {
  readonly messageId: string;
  readonly from: string;
  /** Everybody whose mailbox it is in: recipients and copies, without those that were refused. */
  readonly accepted: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

/** Settings of a mail service in memory. */
export interface MemoryMailOptions {
  readonly clock: Clock;
  /** @default "msp@example.com" */
  readonly from?: string;
  /** Addresses the server does not take. @default none */
  readonly refuses?: (address: string) => boolean;
}

/** A mail service in memory: the port, the mailboxes, and a way to break it. */
export interface MemoryMail extends PortAdapter<Mail, MailAbilities> {
  readonly delivered: readonly DeliveredMail[];
  /** What really became of every mail that left. */
  readonly ledger: readonly LedgerEntry[];
  failNext(fault: WriteFault): void;
}

/**
 * Creates a mail service in memory. Nothing leaves the process.
 *
 * @example
 * ```ts
 * import { createFakeClock, createMemoryMail } from "@msp/testing";
 *
 * const mail = createMemoryMail({ clock: createFakeClock() });
 * const port = mail.on({ notAfter: Infinity, beforeWrite: async () => {} });
 * await port.sendMail({ to: ["dana.cole@acme-dental.example.com"], subject: "Hello", text: "We are on it." });
 * ```
 */
export function createMemoryMail({
  clock,
  from = "msp@example.com",
  refuses = () => false,
}: MemoryMailOptions): MemoryMail {
  const system = "memory-mail";
  const operation = "sendMail";
  const operations = { sendMail: { maxInFlightMs: 5_000, searchLagMs: 0, canMark: false, canFind: false } };
  const delivered: DeliveredMail[] = [];
  const agenda = createAgenda(clock);
  const errors = errorsOf(system);
  const sender = createSender({ system, clock, agenda, operations });

  return {
    system,
    abilities: { findsSentMail: false },
    operations,
    ledger: sender.ledger,
    failNext: sender.failNext,
    get delivered() {
      agenda.catchUp();
      return delivered;
    },
    on: (call) => ({
      async sendMail(mail) {
        const { to, cc = [], subject, text, replyTo } = mail;
        if (to.length === 0) throw errors.invalid(operation, "a mail needs at least one recipient");
        if ([subject, replyTo ?? "", ...to, ...cc].some((header) => /[\r\n]/.test(header))) {
          throw errors.invalid(operation, "a subject or an address of a mail is a single line");
        }
        const fields = withoutGaps({ to: [...to], ...(cc.length > 0 && { cc: [...cc] }), subject, text, replyTo });
        const request = { method: "SEND", url: "memory://mail", body: { from, ...fields } };
        return sender.send(call, { operation, target: `mail to ${to.join(", ")}`, fields, request }, (at) => {
          const everybody = [...new Set([...to, ...cc])];
          const accepted = everybody.filter((address) => !refuses(address));
          const refused = everybody.filter(refuses);
          if (accepted.length === 0) {
            throw errors.invalid(operation, `no address was taken (${refused.join(", ")})`);
          }
          const messageId = `<${sender.ledger.length}.${at}@memory.example.com>`;
          delivered.push({ ...mail, messageId, from, accepted, at: new Date(at).toISOString() });
          return { messageId, accepted, refused };
        });
      },
    }),
  };
}
