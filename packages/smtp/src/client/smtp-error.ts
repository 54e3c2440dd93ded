import {
  AuthenticationError,
  InvalidRequestError,
  PermissionError,
  type SystemError,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import type { NodemailerError } from "nodemailer/lib/errors";
import { concealLogin } from "./conceal-login.ts";
import type { ServerAddress } from "./server-address.ts";

/** What a failure of an exchange means for whoever asked for it. The failure itself is not kept: it may hold what must not be seen. */
export function toSmtpError(
  failure: NodemailerError,
  server: ServerAddress,
  { operation, hasBegun }: { operation: string; hasBegun: boolean },
): SystemError {
  const { url, login } = server;
  const answer = failure.response === undefined ? undefined : concealLogin(failure.response, login);
  const details = { system: "smtp", operation, ...(answer !== undefined && { vendorText: answer }) };
  const code = failure.responseCode ?? 0;
  const isRefused = code >= 500 && code < 600;
  const said = answer === undefined ? "" : ` It said: ${answer}`;

  if (hasBegun && code < 400) {
    return new UnknownOutcomeError(
      `${url}: the mail was handed over, but the server's last word was not heard. It may have been sent: ask the recipients before sending it again.`,
      details,
    );
  }
  if (code >= 400 && !isRefused) {
    const whom = failure.command === "RCPT TO" ? ` for ${recipientsOf(failure)}` : "";
    return new UnavailableError(
      `${url} does not take the mail for now${whom}; nothing was sent. Try again later.${said}`,
      details,
    );
  }
  if (hasBegun || failure.command === "DATA") {
    return new InvalidRequestError(`${url} refused the mail; nothing was sent. Change it.${said}`, details);
  }
  if (failure.code === "EAUTH" || asksForLogin.has(code)) {
    return new AuthenticationError(
      login === undefined
        ? `${url} wants a login. Set a user and a password.${said}`
        : `${url} refused the login of ${login.user}. Correct the user or the password; nothing was sent.${said}`,
      details,
    );
  }
  if (failure.command === "RCPT TO") {
    return new InvalidRequestError(
      `${url} refused every recipient (${recipientsOf(failure)}); nothing was sent. Correct the addresses.${said}`,
      details,
    );
  }
  if (failure.code === "EMESSAGE" || code === tooLarge) {
    return new InvalidRequestError(
      `${url}: the mail is larger than the server takes; nothing was sent. Shorten it.${said}`,
      details,
    );
  }
  if (failure.command === "MAIL FROM") {
    return new PermissionError(
      `${url} does not let this account send as the sender that is set; nothing was sent. Change the sender or have it allowed.${said}`,
      details,
    );
  }
  return new UnavailableError(`${url} ${reachProblem(failure)}; nothing was sent.${said}`, details);
}

/** Replies by which a server wants a login, a stronger one, or an encrypted one. */
const asksForLogin = new Set([530, 534, 535, 538]);
const tooLarge = 552;

const recipientsOf = (failure: NodemailerError): string => (failure.rejected ?? []).join(", ");

function reachProblem({ code, originalCode, message, timeoutType }: NodemailerError): string {
  const reason = originalCode ?? timeoutType ?? code ?? "connection lost";
  switch (code) {
    case "EDNS":
      return `has no address (${reason}). Check the host name and the network`;
    case "ETLS":
      return `could not be spoken to in encrypted form. Check the port, or allow an unencrypted connection if the network is trusted`;
    case "ETIMEDOUT":
      return `did not answer in time (${reason}). Check host, port and firewall, or try again later`;
    default:
      return /certificate/i.test(message)
        ? `has a certificate that is not trusted (${reason}). Use the name the certificate is for, or have its issuer trusted by Node.js`
        : `could not be reached, or ended the connection (${reason}). Check host and port, or try again later`;
  }
}
