import { createHash, timingSafeEqual } from "node:crypto";
import { AnswerMismatch, type AnswerParser, loadSecret, parseAnswer, type Secret } from "@msp/adapter-kit";
import { NotFoundError } from "@msp/workflows/ports";
import type { AdminByRequestClient } from "../client/admin-by-request-client.ts";
import type { AdminRequest } from "../client/records/admin-request.ts";

/** How calls of the vendor are received. */
export interface AdminByRequestWebhookOptions {
  readonly client: AdminByRequestClient;
  /**
   * What the address registered with the vendor ends with, as `?secret=…`. No signature of these calls is documented, so the address is what proves that a call
   * comes from whom it was given to. @default the environment variable ADMIN_BY_REQUEST_WEBHOOK_SECRET
   */
  readonly secret?: string | Secret | undefined;
  /** Told about a request as it was just read from the service, never as the call described it. What it throws makes the vendor try again, if it does. */
  onRequest(request: AdminRequest): void | Promise<void>;
  /** @default process.env */
  readonly environment?: { readonly [variable: string]: string | undefined } | undefined;
}

const mostBytes = 1_000_000;

/**
 * Receives the vendor's webhooks in any server that speaks `Request` and `Response`. A call is a hint that something changed: only its number is taken from it, and
 * the request is read again, so a forged or late call can tell nothing that is not so.
 *
 * Answers 204 when everything was told, 400 for what is no call of this kind, 403 without the secret, 405, 413, and 500 when reading or telling failed.
 *
 * @example
 * ```ts
 * import { createAdminByRequestClient, createAdminByRequestWebhookHandler } from "@msp/admin-by-request";
 *
 * const handle = createAdminByRequestWebhookHandler({
 *   client: createAdminByRequestClient({ dataCenter: "dc2" }),
 *   onRequest: (request) => console.log(request.id, request.status),
 * });
 * ```
 */
export function createAdminByRequestWebhookHandler(
  options: AdminByRequestWebhookOptions,
): (request: Request) => Promise<Response> {
  const { client, onRequest } = options;
  const secret = loadSecret({
    system: "admin-by-request",
    name: "secret of the webhook address",
    value: options.secret,
    variable: "ADMIN_BY_REQUEST_WEBHOOK_SECRET",
    environment: options.environment,
  });

  return async (request) => {
    if (request.method !== "POST") return answer(405);
    if (!isSame(new URL(request.url).searchParams.get("secret") ?? "", secret.reveal())) return answer(403);
    if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return answer(413);
    const text = await request.text();
    if (text.length > mostBytes) return answer(413);
    const numbers = parseAnswer(text, toNumbers);
    if (!numbers.ok) return answer(400);
    try {
      for (const number of numbers.value) {
        const current = await client.requests.get(number).catch(goneIsNothing);
        if (current !== undefined) await onRequest(current);
      }
    } catch {
      // The caller is a stranger: what went wrong is for the client's own hooks to tell, not for the answer.
      return answer(500);
    }
    return answer(204);
  };
}

/** The numbers of the requests a call is about: it holds one in the structure of the API, or a list of them. */
const toNumbers: AnswerParser<readonly number[]> = (text) => {
  const value: unknown = JSON.parse(String(text));
  return [value].flat().map((item: unknown) => {
    const id = typeof item === "object" && item !== null ? (item as { readonly id?: unknown }).id : undefined;
    if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 1) throw new AnswerMismatch("id", "a number", id);
    return id;
  });
};

function goneIsNothing(error: unknown): undefined {
  if (error instanceof NotFoundError) return undefined;
  throw error;
}

/** Compares digests, which are of one length whatever the texts are. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(left), digest(right));
}

const answer = (status: number): Response => new Response(null, { status });
