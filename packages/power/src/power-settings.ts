import type { RequestHook } from "@msp/adapter-kit";
import type { Clock } from "@msp/workflows/ports";
import type { DigitalLoggersSettings } from "./client/digital-loggers/digital-loggers-settings.ts";
import type { RedfishSettings } from "./client/redfish/redfish-settings.ts";
import type { ShellySettings } from "./client/shelly/shelly-settings.ts";

/** One power device, by the protocol it speaks. */
export type PowerUnitSettings = (
  | ({ readonly protocol: "redfish" } & RedfishSettings)
  | ({ readonly protocol: "shelly" } & ShellySettings)
  | ({ readonly protocol: "digital-loggers" } & DigitalLoggersSettings)
) & {
  /** The customer it stands at, in the service desk's ids: a live run is held to its allow list by it. */
  readonly companyId?: string | undefined;
};

/** Which power devices there are, and how to reach them. */
export interface PowerSettings {
  /** By a name of the provider's own, which outlet ids begin with. Letters, digits, `.`, `_` and `-`. */
  readonly units: { readonly [unit: string]: PowerUnitSettings };
  /** Time for one exchange, in milliseconds of real time. @default 30_000 */
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
