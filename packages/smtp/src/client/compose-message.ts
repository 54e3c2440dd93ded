import MailComposer from "nodemailer/lib/mail-composer";
import { encodeWord } from "nodemailer/lib/mime-funcs";
import type { Mailbox, SmtpMessage } from "./smtp-message.ts";

/** The bytes of a mail as they travel; `date` is milliseconds since 1970-01-01 UTC. */
export function composeMessage(message: SmtpMessage, date: number): Promise<Buffer> {
  const { from, to, cc, replyTo, subject, text, messageId, headers } = message;
  const composer = new MailComposer({
    from: { ...from },
    to: to.map(nameless),
    cc: cc.map(nameless),
    replyTo: replyTo === undefined ? undefined : nameless(replyTo),
    // Text in the form of an encoded word would be shown decoded, so the reader would see another subject than was approved.
    subject: subject.includes("=?") ? encodeWord(subject, "Q", 52) : subject,
    text,
    messageId,
    date: new Date(date),
    headers: { ...headers },
    normalizeHeaderKey: (name) => name,
    // One encoding for every text, so that no line is too long or rewrapped on the way.
    textEncoding: "quoted-printable",
    newline: "win",
    // A value that looks like a file or an address must stay text.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const nameless = (address: string): Mailbox => ({ name: "", address });
