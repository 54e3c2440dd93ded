/** Entry point: mail over SMTP as the `Mail` port, and the client it is built on. */
export type { SmtpReceipt } from "./client/send-message.ts";
export { createSmtpClient, type SendLimits, type SmtpClient } from "./client/smtp-client.ts";
export type { Mailbox, SmtpMessage } from "./client/smtp-message.ts";
export { smtp } from "./smtp.ts";
export { type SmtpSettings, type SmtpTimeouts, smtpEnvironment } from "./smtp-settings.ts";
