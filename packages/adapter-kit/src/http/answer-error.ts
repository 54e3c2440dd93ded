import {
  AuthenticationError,
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type SystemError,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import type { AnswerBody } from "./answer-body.ts";
import type { Conversation } from "./conversation.ts";
import type { Incoming } from "./exchange.ts";
import type { SystemErrorClass } from "./http.ts";
import { noClearAnswer } from "./interruption-error.ts";
import { retryAfterMs } from "./retry-after.ts";
import { shortText } from "./short-text.ts";

const classOfStatus: { readonly [status: number]: SystemErrorClass } = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  410: NotFoundError,
  412: ConflictError,
  429: RateLimitError,
};

const requestIdHeaders = [
  "x-request-id",
  "request-id",
  "x-correlation-id",
  "x-amzn-requestid",
  "x-ms-request-id",
  "cf-ray",
];

/** What an answer that is not a success means for the caller. */
export function answerError(incoming: Incoming, body: AnswerBody, conversation: Conversation): SystemError {
  const { system, operation, redact, clock } = conversation;
  const { status, headers } = incoming;
  const explanation = conversation.explain({
    status,
    body: body.kind === "json" ? body.value : undefined,
    text: "text" in body ? body.text : "",
    isHtml: body.kind === "html",
  });
  const vendorText = redact.text(shortText(explanation?.text ?? redirection(incoming) ?? plainText(body)));
  const requestId = requestIdHeaders.map((name) => headers.get(name)).find((value) => value !== null) ?? undefined;
  const errorClass = explanation?.error ?? classOfStatus[status] ?? classOfRange(status);

  if (errorClass === undefined) {
    const page = body.kind === "html" ? "with an HTML page " : "";
    const said = vendorText === "" ? "" : `: "${vendorText}"`;
    return noClearAnswer(
      `${system} answered ${page}(HTTP ${status})${said}`,
      { status, vendorText, requestId },
      conversation,
    );
  }
  const wait = isKindOf(errorClass, RateLimitError)
    ? (retryAfterMs(headers, clock.now()) ?? explanation?.retryAfterMs)
    : undefined;
  const said = vendorText === "" ? "" : `: ${withStop(vendorText)}`;
  return new errorClass(
    `${system} ${happened(errorClass, operation)} (HTTP ${status})${said || "."} ${explanation?.advice ?? advice(errorClass, conversation, wait)}`,
    {
      system,
      operation,
      status,
      ...(vendorText === "" ? {} : { vendorText }),
      ...(requestId === undefined ? {} : { requestId: redact.text(requestId) }),
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    },
  );
}

/** These, and everything from 500 on, tell nothing about what happened to the request; 302 and 303 may even follow a finished write. */
const unclear = new Set([302, 303, 408, 425]);

function classOfRange(status: number): SystemErrorClass | undefined {
  return status >= 300 && status < 500 && !unclear.has(status) ? InvalidRequestError : undefined;
}

function isKindOf(errorClass: SystemErrorClass, kind: SystemErrorClass): boolean {
  return errorClass === kind || errorClass.prototype instanceof kind;
}

function happened(errorClass: SystemErrorClass, operation: string): string {
  if (isKindOf(errorClass, AuthenticationError)) return `refused the credentials for ${operation}`;
  if (isKindOf(errorClass, PermissionError)) return `does not let this account do ${operation}`;
  if (isKindOf(errorClass, NotFoundError)) return `found nothing for ${operation}`;
  if (isKindOf(errorClass, RateLimitError)) return `asks to slow down at ${operation}`;
  if (isKindOf(errorClass, UnavailableError) || isKindOf(errorClass, UnknownOutcomeError))
    return `gave no clear answer to ${operation}`;
  return `refused ${operation}`;
}

function advice(errorClass: SystemErrorClass, { system, writes }: Conversation, wait: number | undefined): string {
  const untouched = writes ? "Nothing was written; " : "";
  const sentence = (text: string) => (writes ? untouched + text : text.charAt(0).toUpperCase() + text.slice(1));
  if (isKindOf(errorClass, AuthenticationError))
    return "Correct them before asking again; repeated refusals may lock the account.";
  if (isKindOf(errorClass, PermissionError)) return `Somebody who administers ${system} has to grant it.`;
  if (isKindOf(errorClass, NotFoundError)) return "It does not exist, or this account cannot see it.";
  if (isKindOf(errorClass, ConflictError)) return sentence("read it again and decide.");
  if (isKindOf(errorClass, RateLimitError))
    return sentence(`wait ${wait === undefined ? "a while" : `${Math.ceil(wait / 1000)} s`} before asking again.`);
  if (isKindOf(errorClass, UnknownOutcomeError)) return "It may have happened: look before sending it again.";
  if (isKindOf(errorClass, UnavailableError)) return sentence("ask again later.");
  return sentence("correct the request.");
}

/** Redirects are not followed: the credentials would go along. */
function redirection({ status, headers }: Incoming): string | undefined {
  const location = headers.get("location");
  if (status < 300 || status >= 400 || location === null) return undefined;
  return `it points to ${URL.canParse(location) ? new URL(location).origin : "another path"}, and redirects are not followed`;
}

function plainText(body: AnswerBody): string {
  if (body.kind === "empty") return "";
  if (body.kind !== "json") return body.text;
  const text = JSON.stringify(body.value);
  return saysNothing.has(text) ? "" : text;
}

const saysNothing = new Set(["{}", "[]", "null", '""']);

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
