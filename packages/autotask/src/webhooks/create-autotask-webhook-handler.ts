import { type Secret, systemClock } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { AutotaskWebhookEvent } from "./autotask-webhook-event.ts";
import { createTakeOnce } from "./create-take-once.ts";
import { isSigned } from "./is-signed.ts";
import { readLimited } from "./read-limited.ts";
import { readWebhookEvent } from "./read-webhook-event.ts";
import type { SeenEvents } from "./seen-events.ts";
import type { WebhookProblem } from "./webhook-problem.ts";
import { type WebhookSecret, webhookSecretOf } from "./webhook-secret.ts";

/** What a receiver of Autotask's webhooks needs. */
export interface AutotaskWebhookHandlerOptions {
  /** What the webhooks were registered with; several while one replaces another. */
  readonly secret: WebhookSecret | readonly WebhookSecret[];
  readonly seen: SeenEvents;
  /** Keeps the event. Autotask hears that it was received only once this has resolved, so let it keep and not work. */
  readonly onEvent: (event: AutotaskWebhookEvent) => Promise<void>;
  /**
   * Autotask may have turned a webhook off. Anybody can send such a call, since it carries no usable signature (reported by an integrator): nothing of
   * it is handed on, and it is told at most once a minute. Ask the API which webhooks are active, and register them again.
   */
  readonly onDeactivated?: (() => Promise<void> | void) | undefined;
  /** The path of the deactivation address, where it is not the webhook's own: what comes there is never an event. */
  readonly deactivationPath?: string | undefined;
  /** Hears why a call was not taken. */
  readonly onProblem?: ((problem: WebhookProblem) => void) | undefined;
  /** @default the computer's own */
  readonly clock?: Clock | undefined;
  /** After so many milliseconds the answer is 503, because Autotask gives up after 10,000. @default 8_000 */
  readonly answerWithinMs?: number | undefined;
  /** Larger bodies are refused, in bytes. @default 1_048_576 */
  readonly mostBytes?: number | undefined;
}

const hintsApartMs = 60_000;

/**
 * Receives Autotask's webhook calls, in any server that speaks `Request` and `Response`: proves the signature over the bytes that came, takes each event
 * once, and answers 200 only when it is kept. Otherwise: 401 without a word for a wrong or missing signature, 405, 413, 400 for what cannot be understood, 500 or
 * 503 for what Autotask shall send again. It answers always and rejects never.
 *
 * @example
 * ```ts
 * import { createAutotaskWebhookHandler, createMemorySeenEvents } from "@msp/autotask";
 *
 * const handle = createAutotaskWebhookHandler({
 *   secret: () => process.env.AUTOTASK_WEBHOOK_SECRET ?? "",
 *   seen: createMemorySeenEvents(),
 *   onEvent: async ({ entity, id, action }) => console.log(entity, id, action),
 * });
 * const answer = await handle(new Request("https://msp.example.com/hooks/autotask", { method: "POST", body: "{}" }));
 * console.log(answer.status); // 401
 * ```
 */
export function createAutotaskWebhookHandler(
  options: AutotaskWebhookHandlerOptions,
): (request: Request) => Promise<Response> {
  const { clock = systemClock, answerWithinMs = 8_000, mostBytes = 1_048_576 } = options;
  const secrets: readonly Secret[] = [options.secret].flat().map((secret) => webhookSecretOf(secret as WebhookSecret));
  const takeOnce = createTakeOnce(options.seen, options.onEvent);
  let lastHintAt = Number.NEGATIVE_INFINITY;

  function report(problem: WebhookProblem): void {
    try {
      options.onProblem?.(problem);
    } catch {
      // Whoever only listens does not decide what Autotask is told.
    }
  }

  async function acknowledgeDeactivation(): Promise<Response> {
    if (clock.now() - lastHintAt >= hintsApartMs) {
      lastHintAt = clock.now();
      try {
        await options.onDeactivated?.();
      } catch (error) {
        report({ kind: "broken", error });
      }
    }
    return empty(200);
  }

  async function take(event: AutotaskWebhookEvent): Promise<Response> {
    try {
      await takeOnce(event);
      return empty(200);
    } catch (error) {
      report({ kind: "failed", event, error });
      return empty(500);
    }
  }

  async function answer(request: Request, onEventKnown: (event: AutotaskWebhookEvent) => void): Promise<Response> {
    const isForDeactivation = new URL(request.url).pathname === options.deactivationPath;
    if (isForDeactivation) return acknowledgeDeactivation();
    if (request.method !== "POST") return empty(405, { Allow: "POST" });
    const bytes = await readLimited(request, mostBytes);
    if (bytes === undefined) {
      report({ kind: "too large" });
      return empty(413);
    }
    const signature = request.headers.get("x-hook-signature");
    const isGenuine = secrets.some((secret) => isSigned(bytes, signature, secret.reveal()));
    const body = readWebhookEvent(new TextDecoder().decode(bytes), new Date(clock.now()).toISOString());
    if (body.kind === "deactivated") return acknowledgeDeactivation();
    if (!isGenuine) {
      report({ kind: "not signed" });
      return empty(401);
    }
    if (body.kind === "unreadable") {
      report(body);
      return empty(400);
    }
    onEventKnown(body.event);
    return take(body.event);
  }

  return async (request) => {
    const timer = new AbortController();
    let event: AutotaskWebhookEvent | undefined;
    const tooLate = clock.sleep(answerWithinMs, timer.signal).then(
      () => "too late" as const,
      () => "in time" as const,
    );
    const answered = answer(request, (known) => {
      event = known;
    }).catch((error: unknown) => {
      report({ kind: "broken", error });
      return empty(500);
    });
    const first = await Promise.race([answered, tooLate]);
    timer.abort();
    if (first instanceof Response) return first;
    if (event !== undefined) report({ kind: "slow", event });
    return empty(503, { "Retry-After": "30" });
  };
}

const empty = (status: number, headers: { readonly [name: string]: string } = {}): Response =>
  new Response(null, { status, headers });
