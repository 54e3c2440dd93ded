/** One mail of our own. Plain text; the sender is the adapter's setting, never the author's choice. */
export interface OutgoingMail {
  /** Addresses; at least one. */
  readonly to: readonly string[];
  readonly cc?: readonly string[] | undefined;
  readonly subject: string;
  readonly text: string;
  readonly replyTo?: string | undefined;
}

/** What varies between mail services. */
export interface MailAbilities {
  /** Whether a sent mail can be found again by its marker. Plain SMTP cannot. */
  readonly findsSentMail: boolean;
}

/** Our own mail. Accepted by the server is not delivered: the result says which addresses the server took. */
export interface Mail {
  /** Throws `InvalidRequestError` when no address was accepted and `UnknownOutcomeError` when the server's last word was not heard. */
  sendMail(mail: OutgoingMail): Promise<{ messageId: string; accepted: string[]; refused: string[] }>;
}
