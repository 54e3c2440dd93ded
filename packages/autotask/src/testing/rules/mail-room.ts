import type { HeldBackMail, SentMail } from "./sent-mail.ts";

/** What the service mailed and what it kept back, in order. */
export class MailRoom {
  readonly sent: SentMail[] = [];
  readonly heldBack: HeldBackMail[] = [];
}
