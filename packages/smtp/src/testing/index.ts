/** Entry point: a mail server for tests and demonstrations. */
export {
  createFakeSmtp,
  type FakeSmtp,
  type FakeSmtpCredentials,
  type FakeSmtpOptions,
  type ListeningFakeSmtp,
} from "./create-fake-smtp.ts";
export type { ReceivedMail } from "./received-mail.ts";
export type { SmtpFault, SmtpFaultKind } from "./smtp-fault.ts";
export type { AddedSmtpFault, SmtpFaultList } from "./smtp-fault-list.ts";
