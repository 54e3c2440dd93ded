import {
  type AuthenticationHold,
  createAuthenticationHold,
  createHttp,
  createLimiter,
  type Http,
  type HttpRequest,
  type HttpWriteRequest,
  type Redact,
  type Secret,
  sharedPerAccount,
  systemClock,
} from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { DattoRmmSettings } from "../../datto-rmm-settings.ts";
import { accountLimits } from "./account-limits.ts";
import { createAddressBlock } from "./address-block.ts";
import { apiAddress } from "./api-address.ts";
import { createGuardedLimiter } from "./create-guarded-limiter.ts";
import { createTokens } from "./create-tokens.ts";
import { createCredentials } from "./credentials.ts";
import { explainApiErrors, explainTokenErrors } from "./explain-errors.ts";
import { operationKey } from "./operation-key.ts";
import { readToken } from "./read-token.ts";
import { tokenOperation } from "./token-operation.ts";

/** Requests to one account. Paths are relative to `/api/`. */
export interface Connection {
  read<T>(request: HttpRequest<T>): Promise<T>;
  /** Reads what the service tells anybody, without a token. */
  readOpenly<T>(request: HttpRequest<T>): Promise<T>;
  /** `secrets` are in the body; while it is under way they are taken out of every error. */
  write<T>(request: HttpWriteRequest<T>, secrets?: readonly Secret[]): Promise<T>;
  /** The API's origin, the only place credentials go to. */
  origin(): string;
}

const system = "datto-rmm";
const blocks = sharedPerAccount((clock) => createAddressBlock(clock));
const tokensOf = sharedPerAccount((clock) => createTokens(clock));
const keyHolds = sharedPerAccount((clock) => createAuthenticationHold({ system, clock }));
const tokenHolds = sharedPerAccount((clock) => createAuthenticationHold({ system, clock }));
const tokenLimits = sharedPerAccount((clock) => createLimiter({ clock, account: { inFlight: 1 } }));

interface Opened {
  readonly api: Http;
  /** Secrets in requests that have not ended. */
  readonly underWay: Set<Secret>;
  /** Fails early where a request would fail anyway, before it is announced. */
  ready(operation: string): Promise<void>;
}

/** Connects lazily: address, credentials and token are looked up with the first request. */
export function createConnection(settings: DattoRmmSettings): Connection {
  const { clock = systemClock } = settings;
  const origin = once(() => apiAddress(settings));
  const connect = once(() => open(settings, clock, origin()));
  const connectOpenly = once(() => openWithoutKeys(settings, clock, origin()));
  return {
    origin,
    read: async (request) => connect().api.read(request),
    readOpenly: async (request) => connectOpenly().read(request),
    async write(request, secrets = []) {
      const { api, ready, underWay } = connect();
      await ready(request.operation ?? `${request.method} /${request.path}`);
      for (const secret of secrets) underWay.add(secret);
      try {
        return await api.write(request);
      } finally {
        for (const secret of secrets) underWay.delete(secret);
      }
    },
  };
}

function open(settings: DattoRmmSettings, clock: Clock, origin: string): Opened {
  const { fetch, onRequest, timeoutMs, limits = {} } = settings;
  const credentials = createCredentials(settings);
  const account = `${origin} ${credentials.fingerprint()}`;
  const tokens = tokensOf(clock, account);
  const block = blocks(clock, origin);
  const hold: AuthenticationHold = tokenHolds(clock, account);
  const limiter = accountLimits(clock, origin, limits);
  const underWay = new Set<Secret>();
  const withoutThose = (text: string) => [...underWay].reduce((shown, secret) => secret.conceal(shown), text);
  const redact: Redact = {
    text: (text) => tokens.conceal(credentials.redact.text(withoutThose(text))),
    json: credentials.redact.json,
  };
  const common = { system, clock, fetch, redact, onRequest, ...(timeoutMs === undefined ? {} : { timeoutMs }) };

  const tokenHttp = createHttp({
    ...common,
    baseUrl: `${origin}/`,
    // Not a secret: vendor documentation names this public client for everybody.
    headers: () => ({ authorization: `Basic ${btoa("public-client:public")}` }),
    limiter: createGuardedLimiter({ clock, limiter: tokenLimits(clock, account), block }),
    hold: keyHolds(clock, account),
    explainError: explainTokenErrors,
    // A read that waits for the token is tried again itself; together that is enough.
    retries: { attempts: 2 },
  });
  const grant = () =>
    tokenHttp.read({
      method: "POST",
      path: "auth/oauth/token",
      form: credentials.form(),
      parse: readToken,
      operation: tokenOperation,
    });
  const current = () => tokens.current(grant);
  const shared = { ...common, baseUrl: `${origin}/api/`, limitKey: operationKey, explainError: explainApiErrors };
  return {
    underWay,
    api: createHttp({
      ...shared,
      headers: async () => ({ authorization: `Bearer ${(await current()).reveal()}` }),
      limiter: createGuardedLimiter({ clock, limiter, block, token: { current, forget: tokens.forget, hold } }),
    }),
    async ready(operation) {
      hold.check(operation);
      block.check();
      await current();
    },
  };
}

function openWithoutKeys(settings: DattoRmmSettings, clock: Clock, origin: string): Http {
  const { fetch, onRequest, timeoutMs, limits = {} } = settings;
  return createHttp({
    system,
    clock,
    fetch,
    onRequest,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    baseUrl: `${origin}/api/`,
    limitKey: operationKey,
    explainError: explainApiErrors,
    limiter: createGuardedLimiter({
      clock,
      limiter: accountLimits(clock, origin, limits),
      block: blocks(clock, origin),
    }),
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
