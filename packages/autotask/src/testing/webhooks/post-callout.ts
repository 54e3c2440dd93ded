import type { Clock } from "@msp/workflows/ports";
import type { SendingWebhook } from "./find-webhook.ts";
import { signPayload } from "./sign-payload.ts";

/** How long a receiver may take, in milliseconds. */
const answerWithinMs = 10_000;

/** What became of one request. */
export interface PostResult {
  readonly received: boolean;
  /** Null when no answer came, or none in time. */
  readonly status: number | null;
  /** Why it counts as not received; empty when it was. */
  readonly problem: string;
}

/** Sends a body to a webhook's address once, signed. */
export const postCallout = async (
  clock: Clock,
  fetch: typeof globalThis.fetch,
  { url, secretKey }: SendingWebhook,
  body: string,
): Promise<PostResult> => {
  const request = new AbortController();
  const timer = new AbortController();
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "X-Hook-Signature": signPayload(body, secretKey),
  };
  const answered = (async (): Promise<PostResult> => {
    try {
      const answer = await fetch(url, { method: "POST", headers, body, signal: request.signal });
      await answer.body?.cancel();
      const { ok, status } = answer;
      return { received: ok, status, problem: ok ? "" : `The receiver answered ${status}.` };
    } catch (problem) {
      return { received: false, status: null, problem: `The receiver could not be reached: ${String(problem)}` };
    }
  })();
  const tooLate = clock
    .sleep(answerWithinMs, timer.signal)
    .then(
      (): PostResult => ({ received: false, status: null, problem: "The receiver did not answer within 10 seconds." }),
    );
  tooLate.catch(() => undefined);
  const result = await Promise.race([answered, tooLate]);
  timer.abort();
  request.abort();
  return result;
};
