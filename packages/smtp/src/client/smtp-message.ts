/** A mailbox as a mail's header shows it. */
export interface Mailbox {
  /** The name beside the address; may be empty. */
  readonly name: string;
  readonly address: string;
}

/** One plain-text mail, complete but for the encoding. Every value is a single line, except `text`. */
export interface SmtpMessage {
  readonly from: Mailbox;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: string | undefined;
  readonly subject: string;
  /** Lines end in `\n`. */
  readonly text: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Further headers, by name. */
  readonly headers: { readonly [name: string]: string };
}
