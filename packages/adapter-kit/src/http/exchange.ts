import ky from "ky";

/** A request that is ready to leave. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
  /** JSON text. */
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** A whole answer, read to its last byte. */
export interface Incoming {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** How an exchange ended without an answer: `wasSent` tells whether the request may have left this computer. */
export type Interruption =
  | { readonly reason: "aborted"; readonly wasSent: boolean; readonly cause: unknown }
  | { readonly reason: "out of time"; readonly wasSent: true }
  | { readonly reason: "not built"; readonly wasSent: false }
  | { readonly reason: "broken"; readonly wasSent: true; readonly status: number | undefined; readonly cause: unknown };

export type ExchangeResult =
  | { readonly answer: Incoming; readonly interruption?: never }
  | { readonly answer?: never; readonly interruption: Interruption };

export type Exchange = (outgoing: Outgoing) => Promise<ExchangeResult>;

/**
 * The only place that knows the HTTP library. It sends exactly once, follows no redirect (a redirect would carry the credentials along), treats no
 * status as an exception and limits the time in which the last byte has to arrive.
 */
export function createExchange(settings: {
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly timeoutMs: number;
}): Exchange {
  const send = settings.fetch ?? globalThis.fetch.bind(globalThis);

  return async ({ method, url, headers, body, signal }) => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), settings.timeoutMs);
    const stop = signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]);
    let wasSent = false;
    let status: number | undefined;
    try {
      const request = ky(url, {
        method,
        headers: {
          accept: "application/json",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
        signal: stop,
        redirect: "manual",
        retry: 0,
        timeout: false,
        throwHttpErrors: false,
        fetch: (input, init) => {
          wasSent = true;
          return send(input, init);
        },
      });
      const response = await untilStopped(request, stop);
      status = response.status;
      return { answer: { status, headers: response.headers, text: await untilStopped(response.text(), stop) } };
    } catch (cause) {
      if (signal?.aborted) return { interruption: { reason: "aborted", wasSent, cause: signal.reason } };
      if (limit.signal.aborted) return { interruption: { reason: "out of time", wasSent: true } };
      // What is thrown while the request is put together may quote a header, so it goes no further.
      if (!wasSent) return { interruption: { reason: "not built", wasSent: false } };
      return { interruption: { reason: "broken", wasSent: true, status, cause } };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Ends the wait at the signal even where an injected `fetch` pays no attention to it. */
function untilStopped<T>(promise: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(stop.reason);
    if (stop.aborted) return onAbort();
    stop.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => stop.removeEventListener("abort", onAbort));
  });
}
