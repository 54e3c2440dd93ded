import {
  createAuthenticationHold,
  createHttp,
  type Http,
  type HttpRequest,
  type HttpWriteRequest,
  sharedPerAccount,
  systemClock,
} from "@msp/adapter-kit";
import type { ItGlueSettings } from "../../it-glue-settings.ts";
import { parseExactJson } from "../wire/parse-exact-json.ts";
import { accountLimiter } from "./account-limiter.ts";
import { createCredentials } from "./credentials.ts";
import { explainItGlueError } from "./explain-it-glue-error.ts";

/** Requests to one account. */
export interface Connection {
  /** `isSecretive`: what the service says in a refusal may quote a secret. */
  read<T>(request: HttpRequest<T>, isSecretive: boolean): Promise<T>;
  write<T>(request: HttpWriteRequest<T>, isSecretive: boolean): Promise<T>;
  /** The address everything starts from, with a slash at its end. */
  baseUrl(): string;
}

const holds = sharedPerAccount((clock) => createAuthenticationHold({ system: "it-glue", clock }));

/** Connects lazily: credentials, region and limits are looked up with the first request. */
export function createConnection(settings: ItGlueSettings): Connection {
  const { clock = systemClock, fetch, onRequest, timeoutMs, limits = {} } = settings;
  const credentials = createCredentials(settings);
  let opened: { readonly plain: Http; readonly secretive: Http } | undefined;

  function open(isSecretive: boolean): Http {
    opened ??= { plain: connect(false), secretive: connect(true) };
    return isSecretive ? opened.secretive : opened.plain;
  }

  function connect(isSecretive: boolean): Http {
    const baseUrl = credentials.baseUrl();
    const { origin } = new URL(baseUrl);
    return createHttp({
      system: "it-glue",
      baseUrl,
      headers: credentials.headers,
      clock,
      limiter: accountLimiter(clock, `${origin} ${settings.account ?? credentials.fingerprint()}`, limits),
      hold: holds(clock, `${origin} ${credentials.fingerprint()}`),
      fetch,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      parseJson: parseExactJson,
      explainError: (answer) => explainItGlueError(answer, isSecretive, credentials.redact),
      redact: credentials.redact,
      onRequest,
    });
  }

  return {
    baseUrl: credentials.baseUrl,
    async read(request, isSecretive) {
      return open(isSecretive).read(request);
    },
    async write(request, isSecretive) {
      const type = request.body === undefined ? {} : { "content-type": "application/vnd.api+json" };
      return open(isSecretive).write({ ...request, headers: { ...type, ...request.headers } });
    },
  };
}
