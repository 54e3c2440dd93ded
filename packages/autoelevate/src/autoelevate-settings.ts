import type { RequestHook, Secret } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { AutoelevateLimits } from "./client/connection/autoelevate-limits.ts";
import type { DriftFinding } from "./client/drift/drift-finding.ts";

/** How to reach one AutoElevate tenant. Everything may be left out where the environment holds it. */
export interface AutoelevateSettings {
  /**
   * The key that travels: `aeb_…` is a bearer key, `aeh_…` is the wire token of a signing key, which also needs `hmacKey`.
   * @default the environment variable AUTOELEVATE_TOKEN
   */
  readonly token?: string | Secret | undefined;
  /** The half of a signing key that never travels, exactly as the portal shows it. @default the environment variable AUTOELEVATE_HMAC_KEY */
  readonly hmacKey?: string | Secret | undefined;
  /** Where the service is. @default the environment variable AUTOELEVATE_URL, or else "https://partner-api.autoelevate.com/" */
  readonly url?: string | undefined;
  /** @default 100 requests an hour per route, at most 20 of them in any minute */
  readonly limits?: AutoelevateLimits | undefined;
  /** Time for one exchange, in milliseconds of real time. @default 60_000 */
  readonly timeoutMs?: number | undefined;
  /** @default the global `fetch` */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** @default the computer's clock */
  readonly clock?: Clock | undefined;
  /** Told about every exchange, without headers and bodies. */
  readonly onRequest?: RequestHook | undefined;
  /** Told once about everything in which the service is not what this client was written for. What it throws is ignored. */
  readonly onDrift?: ((finding: DriftFinding) => void) | undefined;
  /** Where variables are looked up, when they are first needed. @default process.env */
  readonly environment?: { readonly [variable: string]: string | undefined } | undefined;
}

/** The names of the environment variables. */
export const autoelevateEnvironment = {
  token: "AUTOELEVATE_TOKEN",
  hmacKey: "AUTOELEVATE_HMAC_KEY",
  url: "AUTOELEVATE_URL",
} as const;
