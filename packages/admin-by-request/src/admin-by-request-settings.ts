import type { RequestHook, Secret } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { AdminByRequestLimits } from "./client/connection/admin-by-request-limits.ts";

/** How to reach one Admin By Request tenant. Everything may be left out where the environment holds it. */
export interface AdminByRequestSettings {
  /** The API key of the tenant. @default the environment variable ADMIN_BY_REQUEST_API_KEY */
  readonly apiKey?: string | Secret | undefined;
  /**
   * The data center that holds the tenant, for example `dc1` (Europe) or `dc2` (United States). There is no default: the wrong one does not know the key.
   * @default the environment variable ADMIN_BY_REQUEST_DATA_CENTER
   */
  readonly dataCenter?: string | undefined;
  /** Another address than the data center's. @default the environment variable ADMIN_BY_REQUEST_URL, or else the data center */
  readonly url?: string | undefined;
  /** @default 60 requests a minute, two at a time */
  readonly limits?: AdminByRequestLimits | undefined;
  /** Time for one exchange, in milliseconds of real time. @default 60_000 */
  readonly timeoutMs?: number | undefined;
  /** @default the global `fetch` */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** @default the computer's clock */
  readonly clock?: Clock | undefined;
  /** Told about every exchange, without headers, bodies and the words of a decision. */
  readonly onRequest?: RequestHook | undefined;
  /** Where variables are looked up, when they are first needed. @default process.env */
  readonly environment?: { readonly [variable: string]: string | undefined } | undefined;
}

/** The names of the environment variables. */
export const adminByRequestEnvironment = {
  apiKey: "ADMIN_BY_REQUEST_API_KEY",
  dataCenter: "ADMIN_BY_REQUEST_DATA_CENTER",
  url: "ADMIN_BY_REQUEST_URL",
} as const;
