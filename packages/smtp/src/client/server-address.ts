import { AuthenticationError } from "@msp/workflows/ports";
import { readSetting, settingError } from "../read-setting.ts";
import { type SmtpSettings, smtpEnvironment } from "../smtp-settings.ts";

/** A mail server and how to speak to it, checked and complete. Holds the password: never log or throw it. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly mustEncrypt: boolean;
  readonly login: { readonly user: string; readonly password: string } | undefined;
  readonly connectMs: number;
  readonly answerMs: number;
  /** For people and journals, for example `smtp://mail.example.com:587`; without the login. */
  readonly url: string;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i;

/** Reads the server's part of the settings; throws `InvalidRequestError` or, for half a login, `AuthenticationError`. */
export function readServerAddress(settings: SmtpSettings): ServerAddress {
  const host = readSetting(settings, "host");
  if (host === undefined) throw settingError("host", "the mail server is not known.");
  // The text is not repeated: people paste whole addresses, and those may hold a password.
  if (!/^[\w.:-]+$/.test(host)) {
    throw settingError("host", 'the host must be a bare name or address such as "mail.example.com".');
  }
  const port = Number(readSetting(settings, "port") ?? (settings.secure === true ? 465 : 587));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw settingError("port", "the port must be a whole number from 1 to 65535.");
  }
  const secure = settings.secure ?? port === 465;
  const { connectMs = 15_000, answerMs = 120_000 } = settings.timeouts ?? {};
  return {
    host,
    port,
    secure,
    mustEncrypt: !(settings.allowUnencrypted ?? loopback.test(host)),
    login: readLogin(settings),
    connectMs,
    answerMs,
    url: `${secure ? "smtps" : "smtp"}://${host.includes(":") ? `[${host}]` : host}:${port}`,
  };
}

function readLogin(settings: SmtpSettings): ServerAddress["login"] {
  const user = readSetting(settings, "user");
  const password = readSetting(settings, "password");
  if (user === undefined && password === undefined) return undefined;
  if (user === undefined || password === undefined) {
    const [missing, given] = user === undefined ? (["user", "password"] as const) : (["password", "user"] as const);
    throw new AuthenticationError(
      `smtp: a ${given} is given, but no ${missing}. Pass \`${missing}\` in the settings or set the environment variable ${smtpEnvironment[missing]}, or leave out both for a server that asks nobody.`,
      { system: "smtp", operation: "read the login" },
    );
  }
  return { user, password };
}
