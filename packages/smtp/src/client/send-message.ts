import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SMTPEnvelope } from "nodemailer/lib/smtp-connection";
import { attempt } from "./attempt.ts";

/** Whether any byte of the mail itself has left. Until then it surely was not sent. */
export interface Progress {
  hasBegun: boolean;
}

/** What the server said to a mail it took. */
export interface SmtpReceipt {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
  /** The id the server put in place of ours, where it says so. */
  readonly serverMessageId: string | undefined;
}

/** Sends one mail over an open session. `beforeBody` runs when the server asks for the mail; what it throws keeps the mail from leaving. */
export async function sendMessage(
  connection: SMTPConnection,
  envelope: SMTPEnvelope,
  bytes: Buffer,
  { progress, beforeBody, signal }: { progress: Progress; beforeBody: () => void; signal: AbortSignal | undefined },
): Promise<SmtpReceipt> {
  let withheld: unknown;
  const body = new Readable({
    read() {
      try {
        beforeBody();
        signal?.throwIfAborted();
      } catch (error) {
        withheld = error;
        this.destroy(new Error("The mail is withheld."));
        return;
      }
      progress.hasBegun = true;
      this.push(bytes);
      this.push(null);
    },
  });
  const send = attempt<SendInfo>(connection, signal, (done) => connection.send(envelope, body, done));
  const { accepted, rejected, serverMessageId } = await send.catch((error: unknown) => {
    throw withheld ?? error;
  });
  return { accepted, refused: rejected, serverMessageId };
}

type SendInfo = SMTPConnection.SentMessageInfo;
