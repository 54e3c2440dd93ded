import { SystemError, UnavailableError } from "@msp/workflows/ports";
import type { NodemailerError } from "nodemailer/lib/errors";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpSettings } from "../smtp-settings.ts";
import { composeMessage } from "./compose-message.ts";
import { createConnection, openSession } from "./open-session.ts";
import { type Progress, type SmtpReceipt, sendMessage } from "./send-message.ts";
import { readServerAddress, type ServerAddress } from "./server-address.ts";
import { toSmtpError } from "./smtp-error.ts";
import type { SmtpMessage } from "./smtp-message.ts";

/** How long a mail may still leave. */
export interface SendLimits {
  /** Milliseconds since 1970-01-01 UTC; afterwards nothing is handed over any more. @default never */
  readonly notAfter?: number | undefined;
  /** Ends the exchange. Its reason is thrown unless the mail had begun to leave; then the outcome is unknown. */
  readonly signal?: AbortSignal | undefined;
}

/** A mail server, in its own words. */
export interface SmtpClient {
  /** Where mails go, for example `smtp://mail.example.com:587`. Throws like the other methods when the settings are incomplete. */
  readonly url: string;
  /** Connects, encrypts and logs in, sends nothing and leaves. Throws the `SystemError` that says what to do. */
  checkConnection(signal?: AbortSignal): Promise<void>;
  /**
   * Sends one mail over a connection of its own, at most once and without retries.
   *
   * Throws `UnknownOutcomeError` when the mail had begun to leave and no clear answer came. After every other error surely nothing was sent:
   * `UnavailableError` (not reached, too late, or refused for now), `AuthenticationError`, `PermissionError` (the sender), `InvalidRequestError`
   * (every recipient, or the mail itself).
   */
  sendMessage(message: SmtpMessage, limits?: SendLimits): Promise<SmtpReceipt>;
}

/**
 * Creates a client for one mail server. Settings are read when they are first needed.
 *
 * @example
 * ```ts
 * import { createSmtpClient } from "@msp/smtp";
 *
 * const client = createSmtpClient({ host: "mail.example.com", user: "desk@example.com" });
 * await client.checkConnection();
 * ```
 */
export function createSmtpClient(settings: SmtpSettings = {}): SmtpClient {
  const now = () => (settings.clock ?? Date).now();

  return {
    get url() {
      return readServerAddress(settings).url;
    },

    checkConnection: (signal) =>
      inSession(readServerAddress(settings), "checkConnection", signal, { hasBegun: false }, async () => {}),

    sendMessage: async (message, { notAfter = Number.POSITIVE_INFINITY, signal } = {}) => {
      const server = readServerAddress(settings);
      const requireTime = () => {
        if (now() > notAfter) throw tooLate(server.url);
      };
      requireTime();
      const bytes = await composeMessage(message, now());
      const envelope = { from: message.from.address, to: recipientsOf(message), size: bytes.length };
      const progress: Progress = { hasBegun: false };
      return inSession(server, "sendMail", signal, progress, (connection) =>
        // Connecting and logging in take time, so the time is checked again when the server asks for the mail.
        sendMessage(connection, envelope, bytes, { progress, beforeBody: requireTime, signal }),
      );
    },
  };
}

/** Everybody once, though a person may be named in `to` and in `cc`. */
function recipientsOf({ to, cc }: SmtpMessage): string[] {
  return [...new Map([...to, ...cc].reverse().map((address) => [address.toLowerCase(), address])).values()].reverse();
}

async function inSession<T>(
  server: ServerAddress,
  operation: string,
  signal: AbortSignal | undefined,
  progress: Progress,
  work: (connection: SMTPConnection) => Promise<T>,
): Promise<T> {
  const connection = createConnection(server);
  try {
    await openSession(connection, server, signal);
    const result = await work(connection);
    connection.quit();
    return result;
  } catch (error) {
    connection.close();
    if (SystemError.is(error)) throw error;
    if (signal?.aborted === true && !progress.hasBegun) throw signal.reason;
    throw toSmtpError(error as NodemailerError, server, { operation, hasBegun: progress.hasBegun });
  }
}

function tooLate(url: string): UnavailableError {
  return new UnavailableError(`${url}: the time in which this mail may leave is over; nothing was sent.`, {
    system: "smtp",
    operation: "sendMail",
  });
}
