import type { SMTPServerOptions, SMTPServerSession } from "smtp-server";
import type { FakeSmtpCredentials } from "./create-fake-smtp.ts";
import { readMail } from "./read-mail.ts";
import type { ReceivedMail } from "./received-mail.ts";
import type { SmtpFault } from "./smtp-fault.ts";
import type { SmtpFaultList } from "./smtp-fault-list.ts";

/** What the handlers of a fake server work with. */
export interface ServerHandlersContext {
  readonly account: FakeSmtpCredentials | undefined;
  readonly faults: SmtpFaultList;
  onConnection(): void;
  keep(mail: Omit<ReceivedMail, "receivedAt">): void;
  hangUp(session: SMTPServerSession): void;
}

type Handlers = Required<Pick<SMTPServerOptions, "onConnect" | "onAuth" | "onMailFrom" | "onRcptTo" | "onData">>;

/** The decisions of a fake server at each step of a session. */
export function serverHandlers({ account, faults, onConnection, keep, hangUp }: ServerHandlersContext): Handlers {
  const refusalAt = (step: StepFault["at"], victim: string): Error | undefined => {
    const fault = faults.take(victim, (it): it is StepFault => it.kind === "refuse" && it.at === step);
    return fault && reply(fault.code, fault.text ?? "Refused");
  };

  return {
    onConnect(session, done) {
      onConnection();
      done(refusalAt("connection", session.id));
    },

    onAuth(login, session, done) {
      const refusal = refusalAt("login", session.id);
      if (refusal !== undefined) return done(refusal);
      const isRight = login.username === account?.user && login.password === account?.password;
      if (isRight) return done(null, { user: login.username });
      done(reply(535, "Authentication credentials invalid"));
    },

    onMailFrom(_sender, session, done) {
      done(refusalAt("sender", mailOf(session)));
    },

    onRcptTo({ address }, session, done) {
      const isSame = (other: string) => other.toLowerCase() === address.toLowerCase();
      const fault = faults.take(
        mailOf(session),
        (it): it is RecipientFault =>
          it.kind === "greylist" ||
          it.kind === "refuseEveryRecipient" ||
          (it.kind === "refuseRecipient" && isSame(it.address)),
      );
      if (fault === undefined) return done();
      if (fault.kind === "greylist") return done(reply(450, "Greylisted, please come back later"));
      done(reply(fault.code ?? 550, fault.text ?? `No mailbox here by that name: ${address}`));
    },

    async onData(stream, session, done) {
      const victim = mailOf(session);
      const bytes = await readAll(stream);
      if (bytes === undefined) return;
      const refusal = refusalAt("mail", victim);
      if (refusal !== undefined) return done(refusal);
      const lost = faults.take(victim, (it): it is LastWordFault => lastWordFaults.includes(it.kind));
      if (lost?.kind === "lostBeforeCommit") return hangUp(session);
      keep(toReceivedMail(bytes.toString("latin1"), session));
      if (lost?.kind === "lostAnswerAfterCommit") return hangUp(session);
      if (lost?.kind === "silence") return;
      done(null, "Message accepted");
    },
  };
}

/** The whole mail, or `undefined` when the client broke off in the middle. */
async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

type StepFault = Extract<SmtpFault, { kind: "refuse" }>;
type RecipientFault = Extract<SmtpFault, { kind: "refuseRecipient" | "refuseEveryRecipient" | "greylist" }>;
type LastWordFault = Extract<SmtpFault, { kind: "lostAnswerAfterCommit" | "lostBeforeCommit" | "silence" }>;

const lastWordFaults: readonly string[] = ["lostAnswerAfterCommit", "lostBeforeCommit", "silence"];

/** Tells the mails of one connection apart. */
const mailOf = (session: SMTPServerSession): string => `${session.id}/${session.transaction}`;

const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

function toReceivedMail(raw: string, { envelope }: SMTPServerSession): Omit<ReceivedMail, "receivedAt"> {
  const { headers, text } = readMail(raw);
  return {
    from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
    subject: headers.subject ?? "",
    text,
    messageId: headers["message-id"] ?? "",
    headers,
    raw,
  };
}
