import { AuthenticationError } from "@msp/workflows/ports";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { attempt } from "./attempt.ts";
import type { ServerAddress } from "./server-address.ts";

/** Connects, encrypts and logs in. The caller ends the session, also after a failure that this throws. */
export async function openSession(
  connection: SMTPConnection,
  { login, url }: ServerAddress,
  signal: AbortSignal | undefined,
): Promise<void> {
  await attempt<void>(connection, signal, (done) => connection.connect(done));
  if (login === undefined) return;
  if (!connection.allowsAuth) {
    throw new AuthenticationError(
      `${url} offers no login, but a user and password are set. Leave both out, or use the port that takes logins (usually 587 or 465).`,
      { system: "smtp", operation: "log in" },
    );
  }
  await attempt<boolean>(connection, signal, (done) =>
    connection.login({ user: login.user, pass: login.password }, done),
  );
}

/** A connection that has not been opened. It logs nothing: a transcript would hold the mail. */
export function createConnection(server: ServerAddress): SMTPConnection {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: !server.secure && server.mustEncrypt,
    connectionTimeout: server.connectMs,
    greetingTimeout: server.connectMs,
    dnsTimeout: server.connectMs,
    socketTimeout: server.answerMs,
    allowInternalNetworkInterfaces: true,
    logger: false,
  });
  // A connection may fail after its last step, while it says goodbye; nobody waits for that any more.
  connection.on("error", () => {});
  return connection;
}
