import type { OperationFacts, WriteRequest } from "@msp/workflows/ports";
import type { SmtpMessage } from "../client/smtp-message.ts";

/** What the runtime is told before a mail leaves. The id and the marker stand in the request alone: they differ from attempt to attempt. */
export function toWriteRequest(message: SmtpMessage, url: string, facts: OperationFacts): WriteRequest {
  const { from, to, cc, replyTo, subject, text, messageId, headers } = message;
  const optional = { ...(cc.length > 0 && { cc: [...cc] }), ...(replyTo !== undefined && { replyTo }) };
  return {
    system: "smtp",
    operation: "sendMail",
    target: `mail to ${to.join(", ")}`,
    fields: { to: [...to], ...optional, subject, text },
    request: {
      method: "SMTP",
      url,
      body: {
        from: from.name === "" ? from.address : `${from.name} <${from.address}>`,
        to: [...to],
        ...optional,
        subject,
        messageId,
        headers: { ...headers },
        text,
      },
    },
    facts,
  };
}
