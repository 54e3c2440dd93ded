import type { Clock } from "@msp/workflows/ports";

/** How long to wait for a mail server, in milliseconds of real time. */
export interface SmtpTimeouts {
  /** For the connection, its encryption and the server's greeting together. @default 15_000 */
  readonly connectMs?: number | undefined;
  /**
   * For any later answer. RFC 5321 lets a server take ten minutes over a whole mail; an answer not heard by then leaves an unknown outcome, never a
   * second mail. @default 120_000
   */
  readonly answerMs?: number | undefined;
}

/** How to reach a mail server, and who writes. Everything may be left out where the environment holds it. */
export interface SmtpSettings {
  /** Host name or address of the server. @default the environment variable MSP_SMTP_HOST */
  readonly host?: string | undefined;
  /** @default the environment variable MSP_SMTP_PORT, or else 465 when `secure` is true and 587 when not */
  readonly port?: number | undefined;
  /** Whether the connection is encrypted from its first byte; otherwise it is upgraded with STARTTLS before anything is said. @default true for port 465 */
  readonly secure?: boolean | undefined;
  /** Sends over a connection that was never encrypted, password included. @default true for 127.0.0.1, ::1 and localhost, false for every other host */
  readonly allowUnencrypted?: boolean | undefined;
  /** Who logs in. Leave both out for a server that asks nobody. @default the environment variable MSP_SMTP_USER */
  readonly user?: string | undefined;
  /** @default the environment variable MSP_SMTP_PASSWORD */
  readonly password?: string | undefined;
  /** Who every mail is from: an address, or `Acme Service Desk <desk@example.com>`. @default the environment variable MSP_SMTP_FROM */
  readonly from?: string | undefined;
  /** When given, a mail to an address of any other domain is refused before it is announced. Subdomains count as other domains. @default every domain */
  readonly allowedRecipientDomains?: readonly string[] | undefined;
  readonly timeouts?: SmtpTimeouts | undefined;
  /** Stamps mails and knows when it is too late to send one. @default the computer's clock */
  readonly clock?: Pick<Clock, "now"> | undefined;
  /** Where variables are looked up, each time they are needed. @default process.env */
  readonly environment?: { readonly [variable: string]: string | undefined } | undefined;
}

/** The names of the environment variables. */
export const smtpEnvironment = {
  host: "MSP_SMTP_HOST",
  port: "MSP_SMTP_PORT",
  user: "MSP_SMTP_USER",
  password: "MSP_SMTP_PASSWORD",
  from: "MSP_SMTP_FROM",
} as const;
