import {
  createAuthenticationHold,
  createHttp,
  createRedact,
  type Http,
  loadSecret,
  type RequestHook,
  sharedPerAccount,
  systemClock,
} from "@msp/adapter-kit";
import { type AdminByRequestSettings, adminByRequestEnvironment } from "../../admin-by-request-settings.ts";
import { accountLimits } from "./account-limits.ts";
import { explainAdminByRequestError } from "./explain-admin-by-request-error.ts";
import { originOf } from "./origin-of.ts";

const holds = sharedPerAccount((clock) => createAuthenticationHold({ system: "admin-by-request", clock }));

/** Connects lazily: the address, the key and the limits are looked up with the first request. */
export function createConnection(settings: AdminByRequestSettings): () => Http {
  const { clock = systemClock, fetch, onRequest, timeoutMs, limits = {} } = settings;
  const environment = settings.environment ?? process.env;
  const apiKey = loadSecret({
    system: "admin-by-request",
    name: "API key",
    value: settings.apiKey,
    variable: adminByRequestEnvironment.apiKey,
    environment,
  });
  let http: Http | undefined;

  function open(): Http {
    const origin = originOf(settings);
    const account = `${origin} ${apiKey.fingerprint()}`;
    return createHttp({
      system: "admin-by-request",
      baseUrl: `${origin}/`,
      headers: () => ({ apikey: apiKey.reveal() }),
      clock,
      limiter: accountLimits(clock, account, limits),
      hold: holds(clock, account),
      fetch,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      explainError: explainAdminByRequestError,
      redact: createRedact({ secrets: [apiKey] }),
      onRequest: onRequest && withoutWords(onRequest),
    });
  }

  return () => {
    http ??= open();
    return http;
  };
}

/** A decision's query names a person and what they were told; telemetry gets neither. */
const withoutWords =
  (tell: RequestHook): RequestHook =>
  (observation) => {
    const url = new URL(observation.url);
    if (observation.method !== "GET") url.search = "";
    tell({ ...observation, url: url.href });
  };
