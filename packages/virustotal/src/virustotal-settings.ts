import type { RequestHook, Secret } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { VirustotalLimits } from "./client/connection/virustotal-limits.ts";

/** What the key's licence allows. VirusTotal's own pages say that the free public API must not be used in commercial products or services. */
export type VirustotalLicence = "commercial" | "personal";

/** How to ask VirusTotal. Everything may be left out where the environment holds it. */
export interface VirustotalSettings {
  /** @default the environment variable VIRUSTOTAL_API_KEY */
  readonly apiKey?: string | Secret | undefined;
  /**
   * The licence the key was issued under. There is no default, and without it nothing is asked: naming it is what switches the service on. A free key is
   * `personal`, and a provider may not use it for customers.
   * @default the environment variable VIRUSTOTAL_LICENCE
   */
  readonly licence?: VirustotalLicence | undefined;
  /** Where the service is. @default the environment variable VIRUSTOTAL_URL, or else "https://www.virustotal.com/" */
  readonly url?: string | undefined;
  /** @default the limits of a free key: 4 requests a minute and 500 a day */
  readonly limits?: VirustotalLimits | undefined;
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
export const virustotalEnvironment = {
  apiKey: "VIRUSTOTAL_API_KEY",
  licence: "VIRUSTOTAL_LICENCE",
  url: "VIRUSTOTAL_URL",
} as const;
