import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Clock } from "@msp/workflows/ports";
import { SMTPServer } from "smtp-server";
import type { ReceivedMail } from "./received-mail.ts";
import { serverHandlers } from "./server-handlers.ts";
import { SmtpFaultList } from "./smtp-fault-list.ts";

/** How a fake mail server is set up. */
export interface FakeSmtpOptions {
  /** Stamps the mails received. */
  readonly clock: Pick<Clock, "now">;
  /** Who may log in. Default: an invented account, found at `credentials`. `"nobody"` serves everyone without a login. */
  readonly credentials?: FakeSmtpCredentials | "nobody";
}

/** The account that may log in. */
export interface FakeSmtpCredentials {
  readonly user: string;
  readonly password: string;
}

/** The fake on a real socket. */
export interface ListeningFakeSmtp {
  readonly host: string;
  readonly port: number;
  /** For people, for example `smtp://127.0.0.1:49152`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** A mail server that keeps what it is sent. */
export interface FakeSmtp {
  /** Every mail taken, oldest first. */
  readonly mails: readonly ReceivedMail[];
  readonly faults: SmtpFaultList;
  /** `undefined` when everyone is served. */
  readonly credentials: FakeSmtpCredentials | undefined;
  /** How many connections came in so far. */
  readonly connections: number;
  /** Serves on 127.0.0.1. Port 0, the default, takes a free one. Its connections are not encrypted. */
  listen(port?: number): Promise<ListeningFakeSmtp>;
}

/**
 * Creates a fake mail server: the real protocol on a real socket, logins checked, mails kept and decoded, faults on demand. Nothing leaves the machine.
 *
 * @example
 * ```ts
 * import { smtp } from "@msp/smtp";
 * import { createFakeSmtp } from "@msp/smtp/testing";
 *
 * const fake = createFakeSmtp({ clock: Date });
 * const { host, port, close } = await fake.listen();
 * const mail = smtp({ host, port, ...fake.credentials, from: "desk@example.com" });
 * await mail
 *   .on({ marker: "run-1", notAfter: Infinity, beforeWrite: async () => {} })
 *   .sendMail({ to: ["dana@example.com"], subject: "Hello", text: "We are on it." });
 * console.log(fake.mails[0]?.text);
 * await close();
 * ```
 */
export function createFakeSmtp({ clock, credentials }: FakeSmtpOptions): FakeSmtp {
  const account =
    credentials === "nobody" ? undefined : (credentials ?? { user: "desk@example.com", password: "sandbox-password" });
  const mails: ReceivedMail[] = [];
  const faults = new SmtpFaultList();
  let connections = 0;

  return {
    mails,
    faults,
    credentials: account,
    get connections() {
      return connections;
    },
    async listen(port = 0) {
      const server: SMTPServer = new SMTPServer({
        name: "fake.example.com",
        disabledCommands: ["STARTTLS", ...(account === undefined ? ["AUTH"] : [])],
        authOptional: account === undefined,
        disableReverseLookup: true,
        logger: false,
        ...serverHandlers({
          account,
          faults,
          onConnection: () => {
            connections += 1;
          },
          keep: (mail) => mails.push({ ...mail, receivedAt: clock.now() }),
          hangUp: (session) => [...server.connections].find((connection) => connection.id === session.id)?.close(),
        }),
      });
      // A client that breaks off is no failure of the server.
      server.on("error", () => {});
      server.listen(port, "127.0.0.1");
      await once(server.server, "listening");
      const { port: taken } = server.server.address() as AddressInfo;
      return {
        host: "127.0.0.1",
        port: taken,
        url: `smtp://127.0.0.1:${taken}`,
        close: () =>
          new Promise<void>((resolve) => {
            server.close(resolve);
            for (const connection of [...server.connections]) connection.close();
          }),
      };
    },
  };
}
