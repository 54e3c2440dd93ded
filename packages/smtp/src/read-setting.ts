import { InvalidRequestError } from "@msp/workflows/ports";
import { type SmtpSettings, smtpEnvironment } from "./smtp-settings.ts";

/** A setting from code or else from the environment, without space around it; `undefined` when neither holds it. */
export function readSetting(settings: SmtpSettings, name: keyof typeof smtpEnvironment): string | undefined {
  const value = settings[name] ?? (settings.environment ?? process.env)[smtpEnvironment[name]];
  const text = value === undefined ? "" : String(value).trim();
  return text === "" ? undefined : text;
}

/** The error for a setting that is missing or wrong; nothing was sent. */
export function settingError(name: keyof typeof smtpEnvironment, problem: string): InvalidRequestError {
  return new InvalidRequestError(
    `smtp: ${problem} Pass \`${name}\` in the settings or set the environment variable ${smtpEnvironment[name]}.`,
    { system: "smtp", operation: `read the setting ${name}` },
  );
}
