import type { Clock, Json, SystemError, SystemErrorDetails, VendorRequest } from "@msp/workflows/ports";
import type { AuthenticationHold } from "../authentication-hold.ts";
import type { Limiter } from "../limiter/create-limiter.ts";
import type { Lane } from "../limiter/limits.ts";
import type { AnswerParser } from "../parse-answer.ts";
import type { Redact } from "../redact.ts";
import type { RequestHook } from "../request-hook.ts";

/** One of the error classes, or a class of the adapter's own derived from one. */
export type SystemErrorClass = new (message: string, details: SystemErrorDetails) => SystemError;

/** An answer that is not a success, handed to the adapter to explain. */
export interface FailedAnswer {
  readonly status: number;
  /** The body when it was JSON, otherwise undefined. */
  readonly body: unknown;
  /** The body as text when it was not JSON; possibly an HTML page. */
  readonly text: string;
  readonly isHtml: boolean;
}

/** What the adapter reads out of a failed answer. */
export interface Explanation {
  /** The service's own words. They are redacted and shortened for you. */
  readonly text?: string;
  /**
   * The class that fits, where the status alone would mislead. A 5xx answer to a write is an unknown outcome unless this says otherwise: name
   * `InvalidRequestError` when the body proves that the service refused the request.
   */
  readonly error?: SystemErrorClass;
  /** What the person who reads the message should do, where more can be said than the class does. Whole sentences. */
  readonly advice?: string;
  /** How long the service asks to wait, in milliseconds, where it says so in the body. A `Retry-After` header wins. */
  readonly retryAfterMs?: number;
}

/** The request that credentials are computed for: exactly what leaves. */
export interface RequestToSign {
  readonly method: string;
  readonly url: URL;
  /** The body as it leaves, undefined when there is none. */
  readonly body: string | undefined;
}

export interface RetrySettings {
  /** Attempts in all, the first included. @default 4 */
  readonly attempts?: number;
  /** The wait before the second attempt, in milliseconds; it doubles with each further one. @default 500 */
  readonly firstWaitMs?: number;
  /** No wait is longer, and an error that asks for a longer one is thrown instead. @default 60_000 */
  readonly longestWaitMs?: number;
  /** A number from 0 to 1 that spreads the waits of many clients. @default Math.random */
  readonly random?: () => number;
}

export interface HttpSettings {
  /** The system behind it, for example `autotask`; it opens every message. */
  readonly system: string;
  /** The address relative paths start from; it ends with a slash. */
  readonly baseUrl: string;
  /** Origins that may see the credentials. @default the origin of `baseUrl` */
  readonly origins?: readonly string[];
  /** Those of them that may be spoken to without encryption, for devices of a local network that know none. @default none but this computer */
  readonly unencrypted?: readonly string[] | undefined;
  /** Headers with the credentials, computed again for every request, after its turn has come. A signature is made over what it is handed. */
  readonly headers?: (
    request: RequestToSign,
  ) => { readonly [name: string]: string } | Promise<{ readonly [name: string]: string }>;
  readonly clock: Clock;
  readonly limiter: Limiter;
  /** Which limit a request falls under. @default one limit for all */
  readonly limitKey?: (url: URL, method: string) => string;
  /** Keeps refused credentials from being sent again. @default none */
  readonly hold?: AuthenticationHold;
  /** @default the global `fetch` */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly retries?: RetrySettings;
  /** Time for one exchange from sending to the last byte, in milliseconds of real time, since that is what the network runs on. @default 60_000 */
  readonly timeoutMs?: number;
  /** Reads the JSON of an answer where `JSON.parse` would lose something, such as digits of a long id; throws what `JSON.parse` throws. @default JSON.parse */
  readonly parseJson?: (text: string) => unknown;
  readonly explainError?: (answer: FailedAnswer) => Explanation | undefined;
  readonly redact?: Redact;
  readonly onRequest?: RequestHook | undefined;
}

export interface HttpRequest<T> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Relative to `baseUrl`, or an absolute address at an allowed origin. */
  readonly path: string;
  readonly body?: Json;
  /** Sent as `application/x-www-form-urlencoded` in place of a JSON body, as token endpoints want it. */
  readonly form?: { readonly [name: string]: string };
  /** Headers for this request beside those of the settings. */
  readonly headers?: { readonly [name: string]: string };
  /** Reads what is needed out of the JSON answer; an empty answer arrives as undefined. */
  readonly parse: AnswerParser<T>;
  /** Plain text is an answer too and arrives as it is: for services that answer a change with words nobody documents. @default false */
  readonly takesText?: boolean | undefined;
  /** What is asked, in messages. @default method and path */
  readonly operation?: string;
  readonly lane?: Lane | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970-01-01 UTC; nothing is sent after it. @default never */
  readonly notAfter?: number | undefined;
}

export interface HttpWriteRequest<T> extends HttpRequest<T> {
  /** Awaited before the write queues for its turn; what it throws reaches the caller unchanged, and nothing is sent. */
  readonly beforeWrite?: ((request: VendorRequest) => void | Promise<void>) | undefined;
}

/** Requests to one service with one set of credentials. */
export interface Http {
  /**
   * Asks without changing anything; tried again when the service was unreachable, unable or busy. Rejects with a `SystemError`, or with the
   * signal's reason.
   */
  read<T>(request: HttpRequest<T>): Promise<T>;
  /**
   * Changes something; never sent twice. Rejects with `UnknownOutcomeError` when it was sent and no clear answer came; every other `SystemError`
   * means that nothing was written.
   */
  write<T>(request: HttpWriteRequest<T>): Promise<T>;
}
