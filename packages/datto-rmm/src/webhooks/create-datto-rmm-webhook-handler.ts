import { loadSecret, type Secret, systemClock } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { DattoRmmClient } from "../client/datto-rmm-client.ts";
import { confirmAlert } from "./confirm-alert.ts";
import { createTakeOnce } from "./create-take-once.ts";
import type { DattoRmmAlertEvent } from "./datto-rmm-alert-event.ts";
import type { DattoRmmWebhookProblem } from "./datto-rmm-webhook-problem.ts";
import { holdsSecret } from "./holds-secret.ts";
import { parseDattoRmmWebhook } from "./parse-datto-rmm-webhook.ts";
import { readLimited } from "./read-limited.ts";
import type { SeenAlerts } from "./seen-alerts.ts";

/** What a receiver of Datto RMM's webhooks needs. */
export interface DattoRmmWebhookHandlerOptions {
  /** What alerts are read with: the API is believed, never the call. */
  readonly client: Pick<DattoRmmClient, "alerts">;
  /** What the webhook sends along; the service signs nothing. @default the environment variable DATTO_RMM_WEBHOOK_SECRET */
  readonly secret?: string | Secret | (() => string) | undefined;
  /** The header that carries it. That webhooks can have headers of one's own is reported, not documented. @default "x-webhook-secret" */
  readonly header?: string | undefined;
  /** The parameter of the address that carries it, for accounts whose webhooks have no headers. Addresses end up in logs. @default none */
  readonly parameter?: string | undefined;
  readonly seen: SeenAlerts;
  /** Keeps the news. The service hears that they were received only once this has resolved, so let it keep and not work. */
  readonly onAlert: (event: DattoRmmAlertEvent) => Promise<void>;
  /** Somebody pressed the Test button. */
  readonly onTest?: (() => void) | undefined;
  /** Hears why a call was not taken. */
  readonly onProblem?: ((problem: DattoRmmWebhookProblem) => void) | undefined;
  /** @default the computer's own */
  readonly clock?: Clock | undefined;
  /** After so many milliseconds the answer is 503 and the work goes on; how long the service waits is unconfirmed. @default 8_000 */
  readonly answerWithinMs?: number | undefined;
  /** Larger bodies are refused, in bytes. @default 100_000 */
  readonly mostBytes?: number | undefined;
  /** Where the secret is looked up. @default process.env */
  readonly environment?: { readonly [variable: string]: string | undefined } | undefined;
}

/**
 * Receives Datto RMM's webhooks in any server that speaks `Request` and `Response`. The secret is compared before anything is read; of the body only the
 * alert's id counts; the alert itself is read from the API, and each news is handed on once. Paste `dattoRmmWebhookTemplate` into the webhook.
 *
 * Answers 204 when the news are kept and for the Test button; 401 without a word for a wrong or missing secret, 405, 413, 400 for what names no alert, 404
 * for an alert that the API does not know, 502 when it cannot be asked, 500 when keeping failed, 503 when it takes too long. Whether the service sends
 * anything again is unconfirmed, so poll `openAlerts` as well. It answers always and rejects never.
 *
 * @example
 * ```ts
 * import { createDattoRmmClient, createDattoRmmWebhookHandler, createMemorySeenAlerts } from "@msp/datto-rmm";
 *
 * const handle = createDattoRmmWebhookHandler({
 *   client: createDattoRmmClient(),
 *   secret: () => process.env.DATTO_RMM_WEBHOOK_SECRET ?? "",
 *   seen: createMemorySeenAlerts(),
 *   onAlert: async ({ alert, state }) => console.log(alert.alertUid, state),
 * });
 * const answer = await handle(new Request("https://msp.example.com/hooks/datto-rmm", { method: "POST", body: "{}" }));
 * console.log(answer.status); // 401
 * ```
 */
export function createDattoRmmWebhookHandler(
  options: DattoRmmWebhookHandlerOptions,
): (request: Request) => Promise<Response> {
  const { client, header = "x-webhook-secret", parameter, clock = systemClock } = options;
  const { answerWithinMs = 8_000, mostBytes = 100_000 } = options;
  const secret = loadSecret({
    system: "datto-rmm",
    name: "secret of the webhook",
    value: options.secret,
    variable: "DATTO_RMM_WEBHOOK_SECRET",
    environment: options.environment,
  });
  const takeOnce = createTakeOnce(options.seen, options.onAlert);

  /** Tells somebody who only listens, and so does not decide what the service is told. */
  function tell(listen: (() => void) | undefined): void {
    try {
      listen?.();
    } catch {
      // The answer is the same.
    }
  }

  function refuse(status: number, problem: DattoRmmWebhookProblem): Response {
    tell(() => options.onProblem?.(problem));
    return new Response(null, { status });
  }

  function isOurs(request: Request): boolean {
    const key = secret.reveal();
    const isInAddress = parameter !== undefined && holdsSecret(new URL(request.url).searchParams.get(parameter), key);
    return holdsSecret(request.headers.get(header), key) || isInAddress;
  }

  async function take(alertUid: string): Promise<Response> {
    let event: DattoRmmAlertEvent;
    try {
      const found = await confirmAlert(client, { alertUid });
      if (!found.isKnown) {
        // Not taken: an alert that cannot be read yet, which nobody can rule out, may then come again.
        return refuse(404, { kind: "unknown alert", alertUid });
      }
      const { alert, state } = found;
      event = { key: `${alertUid} ${state}`, alertUid, state, alert };
    } catch (error) {
      return refuse(502, { kind: "unconfirmed", alertUid, error });
    }
    try {
      await takeOnce(event);
      return new Response(null, { status: 204 });
    } catch (error) {
      return refuse(500, { kind: "failed", event, error });
    }
  }

  async function answer(request: Request): Promise<Response> {
    if (request.method !== "POST") return new Response(null, { status: 405, headers: { Allow: "POST" } });
    if (!isOurs(request)) return refuse(401, { kind: "not ours" });
    const body = await readLimited(request, mostBytes);
    if (body === undefined) return refuse(413, { kind: "too large" });
    const webhook = parseDattoRmmWebhook(body);
    if (webhook.kind === "unreadable") return refuse(400, webhook);
    if (webhook.kind === "alert") return take(webhook.alertUid);
    tell(options.onTest);
    return new Response(null, { status: 204 });
  }

  return async (request) => {
    const timer = new AbortController();
    const tooLate = clock.sleep(answerWithinMs, timer.signal).then(
      () => undefined,
      () => undefined,
    );
    const answered = answer(request).catch((error: unknown) => refuse(500, { kind: "broken", error }));
    const first = await Promise.race([answered, tooLate]);
    timer.abort();
    return first ?? refuse(503, { kind: "slow" });
  };
}
