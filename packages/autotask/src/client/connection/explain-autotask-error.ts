import type { Explanation, FailedAnswer } from "@msp/adapter-kit";
import {
  AuthenticationError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
} from "@msp/workflows/ports";
import { autotaskEnvironment } from "../../autotask-settings.ts";
import { NotRoutedError } from "./not-routed-error.ts";
import { toSpokenErrors } from "./spoken-errors.ts";

const { userName, secret, integrationCode, zoneUrl } = autotaskEnvironment;

const checkCredentials =
  `Check ${userName}, ${secret} and ${integrationCode}, and ${zoneUrl} if it is set: a wrong zone answers the same way. ` +
  "Nothing more is sent with them for a while, because repeated refusals may lock the account.";

/** Sentences that mean more than their status says. Reported by integrators; the exact wording is not documented. */
const meanings: readonly { readonly says: RegExp; readonly means: Explanation }[] = [
  {
    says: /thread threshold|itgenatr005/i,
    means: {
      error: RateLimitError,
      advice:
        "Nothing was written; another program uses the same integration code at the same time. Try again shortly.",
    },
  },
  {
    says: /requests? per hour|request threshold|threshold\b.{0,60}\bexceeded/i,
    means: {
      error: RateLimitError,
      advice:
        "Nothing was written; the hourly budget that all integrations of the database share is used up. Try again later.",
    },
  },
  {
    says: /integration ?code.{0,40}(invalid|not valid|not known)|user name is not known/i,
    means: { error: AuthenticationError, advice: checkCredentials },
  },
  { says: /no matching records found/i, means: { error: NotFoundError } },
  { says: /adequate permission|not have (the )?(required )?permission/i, means: { error: PermissionError } },
];

/**
 * Reads Autotask's errors. With a list of sentences, nearly always under status 500, its validation speaks: nothing was written. Without one, a 5xx
 * says nothing about what happened.
 */
export function explainAutotaskError({ status, body, text: plain, isHtml }: FailedAnswer): Explanation | undefined {
  const { isFromAutotask, text } = toSpokenErrors(body);
  const words = text === undefined ? {} : { text };
  if (status === 401) return { ...words, advice: checkCredentials };
  const meaning = isFromAutotask ? meanings.find(({ says }) => says.test(text ?? ""))?.means : undefined;
  if (meaning !== undefined) return { ...words, ...meaning };
  if (status === 405 || (status === 404 && (isHtml || /no http resource|does not support/i.test(text ?? plain)))) {
    return { ...words, error: NotRoutedError, advice: "This zone has no such route; the request reached nothing." };
  }
  return status >= 500 && isFromAutotask ? { ...words, error: InvalidRequestError } : words;
}
