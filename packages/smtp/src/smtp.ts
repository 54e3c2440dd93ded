import type { Mail, MailAbilities, PortAdapter } from "@msp/workflows/ports";
import { createSmtpClient } from "./client/smtp-client.ts";
import type { Mailbox } from "./client/smtp-message.ts";
import { toMessage } from "./mapping/to-message.ts";
import { toSender } from "./mapping/to-sender.ts";
import { toWriteRequest } from "./mapping/to-write-request.ts";
import { readSetting, settingError } from "./read-setting.ts";
import type { SmtpSettings } from "./smtp-settings.ts";

/** RFC 5321 (4.5.3.2.6) gives a server ten minutes to answer a whole mail; what it has not taken by then it has dropped. */
const sendMail = { maxInFlightMs: 600_000, searchLagMs: 0, canMark: true, canFind: false } as const;

/**
 * Our own mail over any SMTP server, as the `Mail` port. Plain text only; the sender is a setting.
 *
 * Every mail carries the call's marker in its Message-ID and in the header `X-MSP-Marker`, so a person can find it in a mailbox; the adapter itself
 * cannot look for it. It is sent at most once: when the server's last word is not heard, `UnknownOutcomeError` is thrown and nothing is repeated.
 *
 * Settings are read when a mail is sent, so nothing is needed to plan with other systems. See `createSmtpClient` for what `sendMail` throws.
 *
 * @example
 * ```ts
 * import { smtp } from "@msp/smtp";
 *
 * const mail = smtp({ host: "mail.example.com", from: "Acme Service Desk <desk@example.com>" });
 * ```
 */
export function smtp(settings: SmtpSettings = {}): PortAdapter<Mail, MailAbilities> {
  const client = createSmtpClient(settings);
  const { clock = Date } = settings;
  let attempts = 0;
  return {
    system: "smtp",
    abilities: { findsSentMail: false },
    operations: { sendMail },
    on: (call) => ({
      async sendMail(mail) {
        attempts += 1;
        const message = toMessage(mail, {
          sender: readSender(settings),
          marker: call.marker,
          // A marker is sent again only by another attempt, so time and number tell its mails apart.
          attempt: `${clock.now().toString(36)}.${attempts}`,
          allowedRecipientDomains: settings.allowedRecipientDomains,
        });
        await call.beforeWrite(toWriteRequest(message, client.url, sendMail));
        const { accepted, refused, serverMessageId } = await client.sendMessage(message, call);
        return { messageId: serverMessageId ?? message.messageId, accepted: [...accepted], refused: [...refused] };
      },
    }),
  };
}

function readSender(settings: SmtpSettings): Mailbox {
  const text = readSetting(settings, "from");
  if (text === undefined) throw settingError("from", "the sender is not known.");
  const sender = toSender(text);
  if (sender === undefined) {
    throw settingError(
      "from",
      `${JSON.stringify(text)} is not a sender. Write it as "Acme Service Desk <desk@example.com>".`,
    );
  }
  return sender;
}
