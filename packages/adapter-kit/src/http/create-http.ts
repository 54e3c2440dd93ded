import {
  AuthenticationError,
  RateLimitError,
  SystemError,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { allowedAddress } from "../allowed-address.ts";
import { SlotTooLate } from "../limiter/slot-too-late.ts";
import { createRedact } from "../redact.ts";
import type { RequestObservation } from "../request-hook.ts";
import type { Conversation } from "./conversation.ts";
import { createExchange, type Outgoing } from "./exchange.ts";
import type { Http, HttpRequest, HttpSettings } from "./http.ts";
import { longestWaitMs, retry } from "./retry.ts";
import { understand } from "./understand.ts";

const openHold = { check() {}, enter: () => ({ accepted() {}, refused() {}, undecided() {} }) };

/**
 * Requests to one service: credentials only to their own origin, limits kept before they bite, reads tried again, writes sent once, and every
 * failure thrown as the class that says what the caller does next.
 *
 * @example
 * ```ts
 * import { createHttp, createLimiter, systemClock } from "@msp/adapter-kit";
 *
 * const http = createHttp({
 *   system: "example",
 *   baseUrl: "https://api.example.com/v1/",
 *   headers: () => ({ "x-api-key": "…" }),
 *   clock: systemClock,
 *   limiter: createLimiter({ clock: systemClock, perKey: { inFlight: 3 } }),
 * });
 * const names = await http.read({ method: "GET", path: "people", parse: (value) => value as readonly string[] });
 * ```
 */
export function createHttp(settings: HttpSettings): Http {
  const { system, clock, limiter, limitKey = () => "", hold = openHold, timeoutMs = 60_000, retries = {} } = settings;
  const { redact = createRedact({}), explainError: explain = () => undefined, parseJson = JSON.parse } = settings;
  const base = new URL(settings.baseUrl);
  const rules = { system, origins: settings.origins ?? [base.origin], unencrypted: settings.unencrypted };
  const exchange = createExchange({ fetch: settings.fetch, timeoutMs });

  /** What can be refused is refused here, before anything is queued or announced. */
  function prepare<T>(request: HttpRequest<T>, writes: boolean): Prepared<T> {
    const url = allowedAddress(request.path, base, rules);
    const operation = request.operation ?? redact.text(`${request.method} ${pathBelow(base, url)}`);
    hold.check(operation);
    const { takesText = false } = request;
    const conversation = {
      system,
      operation,
      writes,
      origin: url.origin,
      clock,
      redact,
      takesText,
      parseJson,
      explain,
    };
    return { request, url, conversation, notAfter: request.notAfter ?? Number.POSITIVE_INFINITY };
  }

  async function attempt<T>(prepared: Prepared<T>, number: number): Promise<T> {
    const { request, url, conversation, notAfter } = prepared;
    const slot = { lane: request.lane, signal: request.signal, notAfter };
    try {
      return await limiter.run(limitKey(url, request.method), slot, async () => {
        const signed = await settings.headers?.({ method: request.method, url, body: bodyOf(request) });
        const headers = { ...signed, ...request.headers };
        const pass = hold.enter(conversation.operation);
        try {
          request.signal?.throwIfAborted();
          if (clock.now() > notAfter) throw new SlotTooLate("its turn came too late");
          const value = await send(prepared, headers, number);
          pass.accepted();
          return value;
        } catch (error) {
          if (error instanceof AuthenticationError) pass.refused();
          else if (isAboutTheRequest(error)) pass.accepted();
          else pass.undecided();
          throw error;
        }
      });
    } catch (error) {
      throw error instanceof SlotTooLate ? neverSent(prepared, error) : error;
    }
  }

  async function send<T>(prepared: Prepared<T>, headers: Outgoing["headers"], number: number): Promise<T> {
    const { request, url, conversation } = prepared;
    const { method, signal } = request;
    const startedAt = clock.now();
    const body = bodyOf(request);
    const formType = request.form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
    const result = await exchange({ method, url, headers: { ...formType, ...headers }, body, signal });
    const understood = understand(result, request.parse, conversation);
    const error = understood.ok ? undefined : understood.error;
    if (error instanceof RateLimitError) holdBack(error.retryAfterMs);
    observe({
      system,
      operation: conversation.operation,
      method,
      url: redact.text(url.href),
      attempt: number,
      ms: clock.now() - startedAt,
      ...(result.answer === undefined ? {} : { status: result.answer.status }),
      ...(error instanceof Error ? { error: error.name } : {}),
    });
    if (!understood.ok) throw error;
    return understood.value;
  }

  /** A longer wait is the caller's to decide on; everybody else would hang without knowing why. */
  function holdBack(milliseconds: number | undefined): void {
    if (milliseconds === undefined || milliseconds > (retries.longestWaitMs ?? longestWaitMs)) return;
    limiter.pauseUntil(clock.now() + milliseconds);
  }

  function observe(observation: RequestObservation): void {
    try {
      settings.onRequest?.(observation);
    } catch {
      // A broken observer must not turn a write that happened into a failure.
    }
  }

  return {
    async read(request) {
      const prepared = prepare(request, false);
      const limits = { clock, signal: request.signal, notAfter: prepared.notAfter };
      return retry((number) => attempt(prepared, number), retries, limits);
    },
    async write(request) {
      const prepared = prepare(request, true);
      const { method, body } = request;
      await request.beforeWrite?.({ method, url: prepared.url.href, ...(body === undefined ? {} : { body }) });
      return attempt(prepared, 1);
    },
  };
}

interface Prepared<T> {
  readonly request: HttpRequest<T>;
  readonly url: URL;
  readonly conversation: Conversation;
  readonly notAfter: number;
}

function bodyOf({ body, form }: HttpRequest<unknown>): string | undefined {
  if (form !== undefined) return new URLSearchParams(form).toString();
  return body === undefined ? undefined : JSON.stringify(body);
}

/** The service looked at what the request says, so it must have taken the credentials. */
function isAboutTheRequest(error: unknown): boolean {
  return (
    SystemError.is(error) && error.status !== undefined && !error.retryable && !(error instanceof UnknownOutcomeError)
  );
}

function neverSent(
  { conversation: { system, operation }, notAfter }: Prepared<unknown>,
  cause: SlotTooLate,
): UnavailableError {
  const message = `${system}: ${operation} was never sent: ${cause.message}, and after ${new Date(notAfter).toISOString()} it must not leave. Start it again.`;
  return new UnavailableError(message, { system, operation, cause });
}

function pathBelow(base: URL, url: URL): string {
  return url.pathname.startsWith(base.pathname) ? `/${url.pathname.slice(base.pathname.length)}` : url.pathname;
}
