import type { Http } from "@msp/adapter-kit";
import {
  createAuthenticationHold,
  createHttp,
  createLimiter,
  createRedact,
  type HttpSettings,
  sharedPerAccount,
  systemClock,
} from "@msp/adapter-kit";
import type { Login } from "./create-login.ts";
import { defaultTimeoutMs } from "./default-timeout-ms.ts";
import type { UnitHost } from "./unit-host.ts";
import { type UnitAddress, unitOrigin } from "./unit-origin.ts";

const limiters = sharedPerAccount((clock, _origin: string, inFlight: number) =>
  createLimiter({ clock, account: { inFlight } }),
);
const holds = sharedPerAccount((clock, account, system: string) =>
  createAuthenticationHold({ system: system || account, clock }),
);

/** What one protocol wants of its connection. */
export interface UnitConnection extends Pick<HttpSettings, "headers" | "explainError"> {
  readonly system: string;
  readonly login: Login;
  readonly address: UnitAddress;
  readonly host: UnitHost;
  /** Requests under way at one unit at a time. Small devices serve few, and other people use them too. */
  readonly inFlight: number;
  readonly fetch: typeof globalThis.fetch;
}

/** Opens a connection to one unit, shared limits included. Throws `InvalidRequestError` for an address that cannot be used. */
export function createUnitHttp(connection: UnitConnection): Http {
  const { system, login, address, host, inFlight, fetch, headers, explainError } = connection;
  const { clock = systemClock, timeoutMs = defaultTimeoutMs, onRequest } = host;
  const { origin, unencrypted } = unitOrigin(system, address);
  return createHttp({
    system,
    baseUrl: `${origin}/`,
    unencrypted,
    clock,
    limiter: limiters(clock, origin, inFlight),
    hold: holds(clock, `${origin} ${login.fingerprint()}`, system),
    fetch,
    timeoutMs,
    redact: createRedact({ secrets: [login.password] }),
    onRequest,
    ...(headers === undefined ? {} : { headers }),
    ...(explainError === undefined ? {} : { explainError }),
  });
}
