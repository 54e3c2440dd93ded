import { createAuthenticationHold, createHttp, type Http, sharedPerAccount, systemClock } from "@msp/adapter-kit";
import { type AutoelevateSettings, autoelevateEnvironment } from "../../autoelevate-settings.ts";
import type { DriftWatch } from "../drift/drift-watch.ts";
import { noticeDeprecation } from "../drift/notice-deprecation.ts";
import { refusedHere } from "../refused-here.ts";
import { accountLimits } from "./account-limits.ts";
import { createCredentials } from "./credentials.ts";
import { explainAutoelevateError } from "./explain-autoelevate-error.ts";
import { routeOf } from "./route-of.ts";

const holds = sharedPerAccount((clock) => createAuthenticationHold({ system: "autoelevate", clock }));

/** The service is in beta and wants that acknowledged, word for word, with every request. */
const acknowledgment = { "x-acknowledgment": "i-understand-this-is-beta-and-may-change" };

/** Connects lazily: the address, the key and the limits are looked up with the first request. */
export function createConnection(settings: AutoelevateSettings, watch: DriftWatch): () => Http {
  const { clock = systemClock, onRequest, timeoutMs, limits = {} } = settings;
  const send = settings.fetch ?? globalThis.fetch.bind(globalThis);
  const credentials = createCredentials(settings, clock);
  let http: Http | undefined;

  function open(): Http {
    const origin = originOf(settings);
    const account = `${origin} ${credentials.fingerprint()}`;
    return createHttp({
      system: "autoelevate",
      baseUrl: `${origin}/api/v1/`,
      headers: (request) => ({ ...acknowledgment, authorization: credentials.authorize(request) }),
      clock,
      limiter: accountLimits(clock, limits.msp === undefined ? account : `${origin} msp ${limits.msp}`, limits),
      limitKey: routeOf,
      hold: holds(clock, account),
      async fetch(input, init) {
        const answer = await send(input, init);
        const request = input instanceof Request ? input : new Request(input, init);
        noticeDeprecation(answer.headers, new URL(request.url), request.method, watch);
        return answer;
      },
      // One more request fits every three seconds: shorter waits would only be refused again.
      retries: { firstWaitMs: 6_000 },
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      explainError: explainAutoelevateError,
      redact: credentials.redact,
      onRequest,
    });
  }

  return () => {
    http ??= open();
    return http;
  };
}

function originOf(settings: AutoelevateSettings): string {
  const environment = settings.environment ?? process.env;
  const text =
    (settings.url ?? environment[autoelevateEnvironment.url])?.trim() || "https://partner-api.autoelevate.com/";
  if (!URL.canParse(text)) {
    throw refusedHere(
      "reading the address",
      `${JSON.stringify(text)} is not an address. Set ${autoelevateEnvironment.url} or \`url\` to one such as "https://partner-api.autoelevate.com/".`,
    );
  }
  return new URL(text).origin;
}
