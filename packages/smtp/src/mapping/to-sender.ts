import type { Mailbox } from "../client/smtp-message.ts";
import { isMailAddress } from "./mail-address.ts";

/** Reads `desk@example.com` or `Acme Service Desk <desk@example.com>`; `undefined` for anything else. */
export function toSender(text: string): Mailbox | undefined {
  const [, quoted, bare = "", inBrackets] = /^(?:"([^"\\]*)"|([^"<>]*?))\s*<([^<>]*)>$/.exec(text) ?? [];
  const sender = inBrackets === undefined ? { name: "", address: text } : { name: quoted ?? bare, address: inBrackets };
  return isMailAddress(sender.address) && !/[\p{Cc}\u2028\u2029]/u.test(sender.name) ? sender : undefined;
}
