import type { RequestHook, Secret } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { DattoRmmLimits } from "./client/connection/datto-rmm-limits.ts";

/** How to reach one Datto RMM account. Everything may be left out where the environment holds it. */
export interface DattoRmmSettings {
  /** The API key of the pair that was made for a user. @default the environment variable DATTO_RMM_API_KEY */
  readonly apiKey?: string | undefined;
  /** The API secret key of the same pair. @default the environment variable DATTO_RMM_API_SECRET */
  readonly apiSecretKey?: string | Secret | undefined;
  /**
   * The API URL that is shown with the keys, for example `https://concord-api.centrastage.net`. It wins over `platform`.
   * @default the environment variable DATTO_RMM_API_URL
   */
  readonly apiUrl?: string | undefined;
  /** The platform's name, for example `concord`; new ones appear, so any is taken. @default the environment variable DATTO_RMM_PLATFORM */
  readonly platform?: string | undefined;
  /**
   * Offers `users.resetApiKeys`, which ends the very keys it is called with at once. Vendor documentation names no way back.
   * @default false
   */
  readonly allowKeyReset?: boolean | undefined;
  /** @default what stays below the point from which the service slows down */
  readonly limits?: DattoRmmLimits | undefined;
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
export const dattoRmmEnvironment = {
  apiKey: "DATTO_RMM_API_KEY",
  apiSecretKey: "DATTO_RMM_API_SECRET",
  apiUrl: "DATTO_RMM_API_URL",
  platform: "DATTO_RMM_PLATFORM",
} as const;
