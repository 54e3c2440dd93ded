import type { RequestHook, Secret } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { ItGlueLimits } from "./client/connection/it-glue-limits.ts";
import type { ItGlueRegion } from "./client/connection/regions.ts";
import type { RevealRecord } from "./client/passwords/reveal-record.ts";

/** How to reach one IT Glue account. Everything may be left out where the environment holds it. */
export interface ItGlueSettings {
  /** The API key. It goes to its own region only. @default the environment variable IT_GLUE_API_KEY */
  readonly apiKey?: string | Secret | undefined;
  /** Where the account lives. @default the environment variable IT_GLUE_REGION, or else "us" */
  readonly region?: ItGlueRegion | undefined;
  /** Another address, such as that of a fake. @default the environment variable IT_GLUE_URL, or else the region's */
  readonly baseUrl?: string | undefined;
  /** Names the account where several keys of it are in use, so that they share one limit. @default one account per key */
  readonly account?: string | undefined;
  /**
   * Writes down who reveals which password and why, before it is asked for. What it throws keeps the password from being read.
   * @default none, and then nothing can be revealed
   */
  readonly recordReveal?: ((record: RevealRecord) => void | Promise<void>) | undefined;
  /** @default 2,900 requests in 5 minutes, 10 at a time */
  readonly limits?: ItGlueLimits | undefined;
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
export const itGlueEnvironment = {
  apiKey: "IT_GLUE_API_KEY",
  region: "IT_GLUE_REGION",
  baseUrl: "IT_GLUE_URL",
} as const;
