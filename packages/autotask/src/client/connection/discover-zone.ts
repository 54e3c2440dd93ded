import { createHttp, createLimiter, type HttpSettings } from "@msp/adapter-kit";
import { AuthenticationError, type Clock, InvalidRequestError } from "@msp/workflows/ports";
import { autotaskEnvironment } from "../../autotask-settings.ts";
import { explainAutotaskError } from "./explain-autotask-error.ts";
import { toZoneInformation, type ZoneInformation } from "./zone-information.ts";

export interface ZoneDiscovery {
  readonly clock: Clock;
  readonly discoveryUrl: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly timeoutMs: number | undefined;
  readonly onRequest: HttpSettings["onRequest"];
}

/** Asks, without credentials, in which zone a user's database lives. Throws `AuthenticationError` for a user that no zone knows. */
export async function discoverZone(
  userName: string,
  { clock, discoveryUrl, timeoutMs, ...rest }: ZoneDiscovery,
): Promise<ZoneInformation> {
  const baseUrl = discoveryUrl.endsWith("/") ? discoveryUrl : `${discoveryUrl}/`;
  const http = createHttp({
    ...rest,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    system: "autotask",
    baseUrl,
    clock,
    limiter: createLimiter({ clock }),
    explainError: explainAutotaskError,
  });
  const path = `v1.0/zoneInformation?user=${encodeURIComponent(userName)}`;
  const operation = "find the zone";
  try {
    const zone = await http.read({ method: "GET", path, parse: toZoneInformation, operation });
    return trusted(zone, new URL(baseUrl));
  } catch (error) {
    // An unknown user is answered with status 500 and a list of errors (reported by integrators).
    if (!(error instanceof InvalidRequestError) || error.status === undefined || error.status < 500) throw error;
    throw new AuthenticationError(
      `autotask: no zone knows the API user "${userName}" (${error.vendorText ?? `HTTP ${error.status}`}). ` +
        `Check ${autotaskEnvironment.userName}: it is the whole user name with its domain, and the user must be an active API user.`,
      {
        system: "autotask",
        operation,
        status: error.status,
        ...(error.vendorText === undefined ? {} : { vendorText: error.vendorText }),
      },
    );
  }
}

/** The answer decides where the credentials go, so it must not lead away from the domain that was asked. */
function trusted(zone: ZoneInformation, asked: URL): ZoneInformation {
  const { hostname } = new URL(zone.baseUrl);
  const domain = /^[\d.:[\]]+$/.test(asked.hostname) ? undefined : asked.hostname.split(".").slice(-2).join(".");
  if (hostname === asked.hostname || (domain?.includes(".") && hostname.endsWith(`.${domain}`))) return zone;
  throw new InvalidRequestError(
    `autotask: the zone look-up at ${asked.host} points to ${hostname}, which is not part of ${domain ?? asked.hostname}. Nothing was sent there. ` +
      `Set ${autotaskEnvironment.zoneUrl} yourself if the address is right.`,
    { system: "autotask", operation: "find the zone" },
  );
}
