import type { RequestHook, Secret } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { AutotaskLimits } from "./client/connection/autotask-limits.ts";

/** How to reach one Autotask database. Everything may be left out where the environment holds it. */
export interface AutotaskSettings {
  /** The API user, with its domain, for example `api-user@EXAMPLE.COM`. @default the environment variable AUTOTASK_USERNAME */
  readonly userName?: string | undefined;
  /** The API user's secret, which Autotask calls password on its page. @default the environment variable AUTOTASK_SECRET */
  readonly secret?: string | Secret | undefined;
  /** The tracking identifier. @default the environment variable AUTOTASK_INTEGRATION_CODE */
  readonly integrationCode?: string | Secret | undefined;
  /**
   * The zone's address, for example `https://webservices5.autotask.net/atservicesrest/`. Leave it out to have it looked up by user name, which also
   * notices when the database moves. @default the environment variable AUTOTASK_ZONE_URL, or else the look-up
   */
  readonly zoneUrl?: string | undefined;
  /** Where zones are looked up. @default "https://webservices.autotask.net/atservicesrest/" */
  readonly discoveryUrl?: string | undefined;
  /** The resource that writes are made in the name of, where the entity takes it and both security levels allow it. @default the API user */
  readonly impersonationResourceId?: number | undefined;
  /** @default what is safe for an integration made after 2023.1 */
  readonly limits?: AutotaskLimits | undefined;
  /** Time for one exchange, in milliseconds of real time. @default 60_000 */
  readonly timeoutMs?: number | undefined;
  /** @default the global `fetch` */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** @default the computer's clock */
  readonly clock?: Clock | undefined;
  /** Told about every exchange, without headers and bodies. */
  readonly onRequest?: RequestHook | undefined;
  /** Where variables are looked up, when they are first needed. @default process.env */
  readonly environment?: { readonly [variable: string]: string | undefined } | undefined;
}

/** The names of the environment variables. */
export const autotaskEnvironment = {
  userName: "AUTOTASK_USERNAME",
  secret: "AUTOTASK_SECRET",
  integrationCode: "AUTOTASK_INTEGRATION_CODE",
  zoneUrl: "AUTOTASK_ZONE_URL",
} as const;
