import {
  createAuthenticationHold,
  createHttp,
  type Http,
  type HttpRequest,
  type Limiter,
  sharedPerAccount,
  systemClock,
} from "@msp/adapter-kit";
import { AuthenticationError, RateLimitError, UnavailableError } from "@msp/workflows/ports";
import type { AutotaskSettings } from "../../autotask-settings.ts";
import type { AttachmentVolume } from "../attachments/attachment-volume.ts";
import type { WriteOptions } from "../write/write-options.ts";
import { type AccountLimits, accountLimits, thresholdEndpoint } from "./account-limits.ts";
import { createZones } from "./create-zones.ts";
import { createCredentials } from "./credentials.ts";
import { discoverZone } from "./discover-zone.ts";
import { endpointOf } from "./endpoint-of.ts";
import { explainAutotaskError } from "./explain-autotask-error.ts";
import { type ThresholdInformation, toThresholdInformation } from "./threshold-information.ts";
import type { ZoneInformation } from "./zone-information.ts";

/** A write as the entities hand it over. `path` is relative to the zone. */
export interface ConnectionWrite<T> extends Pick<HttpRequest<T>, "method" | "path" | "body" | "parse"> {
  readonly options: WriteOptions;
  /** The resource it is made in the name of. */
  readonly impersonate: number | undefined;
}

/** Requests to one database, wherever it lives. */
export interface Connection {
  read<T>(request: HttpRequest<T>): Promise<T>;
  write<T>(request: ConnectionWrite<T>): Promise<T>;
  zone(): Promise<ZoneInformation>;
  thresholdInformation(): Promise<ThresholdInformation>;
  /** What keeps attachments below the volume the database takes. */
  attachmentVolume(): Promise<AttachmentVolume>;
  /** The origins that may see the credentials, as far as they are known by now. */
  origins(): readonly string[];
  /** The resource the settings name for writes. */
  readonly impersonationResourceId: number | undefined;
}

const holds = sharedPerAccount((clock) => createAuthenticationHold({ system: "autotask", clock }));

/** Connects lazily: credentials, zone and limits are looked up with the first request. */
export function createConnection(settings: AutotaskSettings): Connection {
  const { clock = systemClock, fetch, onRequest, timeoutMs, limits = {} } = settings;
  const credentials = createCredentials(settings);
  const discoveryUrl = settings.discoveryUrl ?? "https://webservices.autotask.net/atservicesrest/";
  const zones = createZones({
    clock,
    fixedUrl: credentials.zoneUrl,
    discover: () => discoverZone(credentials.userName(), { clock, discoveryUrl, fetch, timeoutMs, onRequest }),
  });
  const opened = new Map<string, Http>();

  /** What is shared with every other client of the database. */
  function limitsOf(origin: string): AccountLimits {
    const domain = credentials.userName().split("@").at(-1)?.toLowerCase() ?? "";
    return accountLimits(clock, `${origin} ${domain}`, limits);
  }

  function open({ baseUrl }: ZoneInformation): Http {
    const known = opened.get(baseUrl);
    if (known !== undefined) return known;
    const { origin } = new URL(baseUrl);
    const { limiter, budget } = limitsOf(origin);

    const budgeted: Limiter = {
      pauseUntil: limiter.pauseUntil,
      async run(endpoint, slot, task) {
        if (endpoint !== thresholdEndpoint) await budget.ready(slot, () => readThreshold(http));
        return limiter.run(endpoint, slot, async () => {
          budget.count();
          try {
            return await task();
          } catch (error) {
            if (error instanceof RateLimitError) budget.suspect();
            throw error;
          }
        });
      },
    };
    const http = createHttp({
      system: "autotask",
      baseUrl,
      headers: credentials.headers,
      clock,
      limiter: budgeted,
      limitKey: endpointOf,
      hold: holds(clock, `${origin} ${credentials.fingerprint()}`),
      fetch,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      explainError: explainAutotaskError,
      redact: credentials.redact,
      onRequest,
    });
    opened.set(baseUrl, http);
    return http;
  }

  return {
    impersonationResourceId: settings.impersonationResourceId,
    zone: zones.current,
    origins: () => [...opened.keys()].map((baseUrl) => new URL(baseUrl).origin),
    async thresholdInformation() {
      return readThreshold(open(await zones.current()));
    },
    async attachmentVolume() {
      return limitsOf(new URL((await zones.current()).baseUrl).origin).attachments;
    },
    async read(request) {
      const zone = await zones.current();
      try {
        return await open(zone).read(request);
      } catch (error) {
        const moved = await movedAfter(error, zone);
        if (moved === undefined) throw error;
        if (URL.canParse(request.path)) throw movedWhileListing(request, moved, error);
        return open(moved).read(request);
      }
    },
    async write({ options, impersonate, ...request }) {
      const zone = await zones.current();
      const headers = impersonate === undefined ? {} : { ImpersonationResourceId: String(impersonate) };
      const { beforeWrite, notAfter, signal, lane } = options;
      try {
        return await open(zone).write({ ...request, headers, beforeWrite, notAfter, signal, lane });
      } catch (error) {
        const moved = await movedAfter(error, zone);
        if (moved === undefined) throw error;
        const operation = `${request.method} /${request.path}`;
        // Announced for the old address, it is not sent to the new one unannounced.
        throw new UnavailableError(
          `autotask: ${operation} was refused because the database has moved to ${new URL(moved.baseUrl).host}. Nothing was written; start it again.`,
          { system: "autotask", operation, cause: error },
        );
      }
    },
  };

  async function movedAfter(error: unknown, zone: ZoneInformation): Promise<ZoneInformation | undefined> {
    if (!(error instanceof AuthenticationError) || error.status !== 401) return undefined;
    // When the look-up fails as well, the refusal is what has to be told.
    return zones.movedFrom(zone).catch(() => undefined);
  }
}

function readThreshold(http: Http): Promise<ThresholdInformation> {
  return http.read({ method: "GET", path: thresholdEndpoint, parse: toThresholdInformation, lane: "urgent" });
}

/** The next page is an address of the old zone, and another one cannot be made of it. */
function movedWhileListing<T>(request: HttpRequest<T>, moved: ZoneInformation, cause: unknown): UnavailableError {
  const operation = request.operation ?? `${request.method} page`;
  return new UnavailableError(
    `autotask: the database has moved to ${new URL(moved.baseUrl).host} while ${operation} was read page by page. Read it again from the beginning.`,
    { system: "autotask", operation, cause },
  );
}
