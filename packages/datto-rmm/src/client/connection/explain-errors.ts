import type { Explanation, FailedAnswer } from "@msp/adapter-kit";
import { AuthenticationError, InvalidRequestError } from "@msp/workflows/ports";
import { dattoRmmEnvironment } from "../../datto-rmm-settings.ts";
import { AddressBlockedError } from "./address-blocked-error.ts";

const { apiKey, apiSecretKey, apiUrl, platform } = dattoRmmEnvironment;
const blocked: Explanation = { error: AddressBlockedError, advice: "Nothing more is sent for five minutes." };

/** The service's own words. It has two forms of error: a documented one with `error`, and a reported one with `errorMessage`. */
function wordsOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const members = body as { readonly [name: string]: unknown };
  const names = ["errorMessage", "error_description", "message", "error"];
  return names.map((name) => members[name]).find((text): text is string => typeof text === "string" && text !== "");
}

/**
 * Reads the API's errors. A 403 without the service's own JSON is taken for the block of an address (the form of that answer is unconfirmed), one with it
 * for a missing right. A 5xx says nothing about what happened, whatever its body.
 */
export function explainApiErrors({ status, body, text: plain, isHtml }: FailedAnswer): Explanation | undefined {
  const text = wordsOf(body);
  const words = text === undefined ? {} : { text };
  if (status === 403 && text === undefined) return blocked;
  if (status === 404 && (isHtml || /no static resource/i.test(text ?? plain))) {
    return {
      ...words,
      error: InvalidRequestError,
      advice: `The address or this build of the service has no such route; check ${apiUrl} or ${platform}.`,
    };
  }
  if (status === 409) return { ...words, advice: "Somebody else wrote at the same moment. Read again and decide." };
  return words;
}

/** Reads the errors of the token endpoint; which status wrong keys get is unconfirmed, so 400 and 401 both mean them. */
export function explainTokenErrors({ status, body, isHtml }: FailedAnswer): Explanation | undefined {
  const text = wordsOf(body);
  const words = text === undefined ? {} : { text };
  if (status === 403 && text === undefined) return blocked;
  if ((status === 400 || status === 401 || status === 403) && !isHtml) {
    return {
      ...words,
      error: AuthenticationError,
      advice:
        `Check ${apiKey} and ${apiSecretKey}, that API access is enabled (Setup > Global Settings), and ${apiUrl} or ${platform}: ` +
        "keys work on their own platform alone. Nothing more is sent with them for a while.",
    };
  }
  if (status === 404 || isHtml) {
    return {
      ...words,
      error: InvalidRequestError,
      advice: `This is not a Datto RMM API; check ${apiUrl} or ${platform}.`,
    };
  }
  return words;
}
