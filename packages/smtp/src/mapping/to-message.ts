import { InvalidRequestError, type OutgoingMail } from "@msp/workflows/ports";
import type { Mailbox, SmtpMessage } from "../client/smtp-message.ts";
import { domainOfMailAddress, isMailAddress } from "./mail-address.ts";
import { toMarkerText, toMessageId } from "./message-id.ts";

/** What a mail gets from us besides its author's words. */
export interface MailOrigin {
  readonly sender: Mailbox;
  readonly marker: string | undefined;
  /** Tells this attempt from others with the same marker. Letters and digits in groups parted by dots. */
  readonly attempt: string;
  /** The only domains mail may go to; `undefined` for all. */
  readonly allowedRecipientDomains: readonly string[] | undefined;
}

/** The header that carries the marker; it stays where a server puts its own Message-ID in place of ours. */
const markerHeader = "X-MSP-Marker";

/** Turns a mail of a workflow into a message; throws `InvalidRequestError` for one that cannot or must not be sent. */
export function toMessage(mail: OutgoingMail, origin: MailOrigin): SmtpMessage {
  const { to, cc = [], replyTo, subject, text } = mail;
  if (to.length === 0) throw refusal("a mail needs at least one recipient");
  for (const address of [...to, ...cc, ...(replyTo === undefined ? [] : [replyTo])]) requireAddress(address);
  for (const address of [...to, ...cc]) requireAllowed(address, origin.allowedRecipientDomains);
  if (typeof subject !== "string" || /[^\P{Cc}\t]|[\u2028\u2029]/u.test(subject)) {
    throw refusal("the subject must be a single line without control characters");
  }
  if (typeof text !== "string") throw refusal("the text must be plain text");
  return {
    from: origin.sender,
    to,
    cc,
    replyTo,
    subject,
    text: text.replace(/\r\n?/g, "\n"),
    messageId: toMessageId(origin.marker, origin.attempt, origin.sender.address),
    headers: origin.marker === undefined ? {} : { [markerHeader]: toMarkerText(origin.marker) },
  };
}

function requireAddress(address: unknown): void {
  if (typeof address !== "string" || !isMailAddress(address)) {
    throw refusal(`${JSON.stringify(address)} is not a plain mail address such as "dana@example.com"`);
  }
}

function requireAllowed(address: string, domains: readonly string[] | undefined): void {
  const domain = domainOfMailAddress(address);
  if (domains === undefined || domains.some((allowed) => allowed.toLowerCase() === domain)) return;
  throw refusal(`mail may not go to ${address}: the settings allow ${domains.join(", ") || "no domain at all"}`);
}

function refusal(problem: string): InvalidRequestError {
  return new InvalidRequestError(`smtp: ${problem}. Nothing was sent; correct the mail.`, {
    system: "smtp",
    operation: "sendMail",
  });
}
