/** A mail the fake server took, as it lies in its mailboxes. */
export interface ReceivedMail {
  /** Who the envelope says it is from. */
  readonly from: string;
  /** The addresses it was taken for, copies included. */
  readonly to: readonly string[];
  readonly subject: string;
  /** The first plain text in it: lines parted by `\n`, without the line end that closes every mail. */
  readonly text: string;
  /** With its angle brackets; empty when it has none. */
  readonly messageId: string;
  /** Decoded headers by name in lower case; one that comes more than once is joined by line ends. */
  readonly headers: { readonly [name: string]: string };
  /** Milliseconds since 1970-01-01 UTC, on the injected clock. */
  readonly receivedAt: number;
  /** The bytes as they came, one character per byte. */
  readonly raw: string;
}
