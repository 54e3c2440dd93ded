import type { Explanation, FailedAnswer } from "@msp/adapter-kit";
import { NotFoundError } from "@msp/workflows/ports";

/** Reads AutoElevate's errors: `{ name, message, statusCode }`, for 429 with a wait in seconds, and a shape of its own for 406. */
export function explainAutoelevateError({ status, body }: FailedAnswer): Explanation | undefined {
  const { name, message, error, retryAfterInSeconds } = membersOf(body);
  const said = [name, message ?? error].filter((word) => typeof word === "string" && word !== "").join(": ");
  const text = said === "" ? {} : { text: said };
  if (status === 400 && /acknowledg/i.test(said)) {
    return {
      ...text,
      advice: "The service wants its beta acknowledged in other words than this client sends; update it.",
    };
  }
  if (status === 401 && /signature|timestamp|skew|expired/i.test(said)) {
    return {
      ...text,
      advice:
        "Check the HMAC key, which is used exactly as it is shown, and this computer's clock: five minutes of difference are refused.",
    };
  }
  if (status === 403) {
    return {
      ...text,
      advice:
        "The key lacks the scope, is limited to other companies, or the record belongs to somebody else; a limited key is also told this for what does not exist.",
    };
  }
  // Reading a computer that is missing is answered with 422, everything else that is missing with 404.
  if (status === 422) return { ...text, error: NotFoundError };
  if (status === 429 && typeof retryAfterInSeconds === "number" && retryAfterInSeconds >= 0) {
    return { ...text, retryAfterMs: retryAfterInSeconds * 1000 };
  }
  return text;
}

function membersOf(body: unknown): { readonly [name: string]: unknown } {
  return typeof body === "object" && body !== null ? (body as { readonly [name: string]: unknown }) : {};
}
