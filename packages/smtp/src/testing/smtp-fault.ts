/** What goes wrong. Default texts are in the manner of common servers. */
export type SmtpFaultKind =
  /** One address is refused, the others are taken. Default code 550. */
  | { readonly kind: "refuseRecipient"; readonly address: string; readonly code?: number; readonly text?: string }
  /** No address is taken. Default code 550. */
  | { readonly kind: "refuseEveryRecipient"; readonly code?: number; readonly text?: string }
  /** Every address is put off with 450, as servers do to senders they have not seen before. */
  | { readonly kind: "greylist" }
  /** A whole step is refused: the connection at its greeting, the login, the sender, or the mail after its last line. */
  | {
      readonly kind: "refuse";
      readonly at: "connection" | "login" | "sender" | "mail";
      readonly code: number;
      readonly text?: string;
    }
  /** The mail is taken, and the connection ends before the server says so. */
  | { readonly kind: "lostAnswerAfterCommit" }
  /** The mail is forgotten, and the connection ends without a word. */
  | { readonly kind: "lostBeforeCommit" }
  /** The mail is taken, and the server never says anything again. */
  | { readonly kind: "silence" };

/** A fault to inject. */
export type SmtpFault = SmtpFaultKind & {
  /** How many mails (or connections, for a fault at the connection or login) it befalls. Default 1; `Infinity` for all. */
  readonly times?: number;
};
