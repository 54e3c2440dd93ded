import {
  createAuthenticationHold,
  createHttp,
  createLimiter,
  createRedact,
  type Http,
  type HttpSettings,
  type RequestObservation,
  Secret,
} from "@msp/adapter-kit";
import { createManualClock, type ManualClock } from "./manual-clock.ts";

export const secretValue = "s3cret-Value-9";

/** A service behind an injected `fetch`, and an `Http` that talks to it. */
export interface Service {
  readonly http: Http;
  readonly clock: ManualClock;
  /** What arrived, in order. */
  readonly requests: {
    readonly method: string;
    readonly url: string;
    readonly body: string;
    readonly headers: Headers;
  }[];
  readonly observations: RequestObservation[];
}

type Answer = Response | Error | ((request: Request) => Response | Promise<Response>);

/** Each request gets the next answer; the last one is repeated. */
export function createService(answers: readonly Answer[], settings: Partial<HttpSettings> = {}): Service {
  const clock = createManualClock();
  const requests: Service["requests"] = [];
  const observations: RequestObservation[] = [];
  const secret = new Secret(() => secretValue);
  const http = createHttp({
    system: "example",
    baseUrl: "https://api.example.com/v1/",
    headers: () => ({ "x-key": secret.reveal() }),
    clock,
    limiter: createLimiter({ clock, perKey: { inFlight: 3 } }),
    hold: createAuthenticationHold({ system: "example", clock }),
    redact: createRedact({ secrets: [secret] }),
    retries: { random: () => 1 },
    onRequest: (observation) => observations.push(observation),
    async fetch(input, init) {
      const request = new Request(input, init);
      requests.push({
        method: request.method,
        url: request.url,
        body: await request.clone().text(),
        headers: request.headers,
      });
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (answer instanceof Error) throw answer;
      return typeof answer === "function" ? answer(request) : (answer as Response).clone();
    },
    ...settings,
  });
  return { http, clock, requests, observations };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

export const html = (status: number) =>
  new Response("<html><head><style>p{}</style></head><body><h1>Server Error</h1><p>Try later</p></body></html>", {
    status,
    headers: { "content-type": "text/html" },
  });

export const text = (body: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": "application/json" } });

/** A failure as Node's `fetch` throws it. */
export const networkFailure = (code: string, syscall?: string) =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error(code), { code, ...(syscall === undefined ? {} : { syscall }) }),
  });
