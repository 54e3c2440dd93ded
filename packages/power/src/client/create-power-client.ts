import type { PowerUnitSettings } from "../power-settings.ts";
import type { UnitHost } from "./connection/unit-host.ts";
import {
  createDigitalLoggersClient,
  type DigitalLoggersClient,
} from "./digital-loggers/create-digital-loggers-client.ts";
import { createRedfishClient, type RedfishClient } from "./redfish/create-redfish-client.ts";
import { createShellyClient, type ShellyClient } from "./shelly/create-shelly-client.ts";

/** The client that speaks each protocol. */
export interface PowerClients {
  readonly redfish: RedfishClient;
  readonly shelly: ShellyClient;
  readonly "digital-loggers": DigitalLoggersClient;
}

type SettingsOf<Protocol extends keyof PowerClients> = Extract<PowerUnitSettings, { readonly protocol: Protocol }>;

const creators: {
  readonly [Protocol in keyof PowerClients]: (
    settings: SettingsOf<Protocol>,
    host?: UnitHost,
  ) => PowerClients[Protocol];
} = {
  redfish: createRedfishClient,
  shelly: createShellyClient,
  "digital-loggers": createDigitalLoggersClient,
};

/**
 * The client of one unit, in the words of its protocol. Nothing is read or sent before the first call.
 *
 * @example
 * ```ts
 * import { createPowerClient } from "@msp/power";
 *
 * const plug = createPowerClient({ protocol: "shelly", url: "https://plug.example.com" }, { name: "acme-front-desk" });
 * console.log((await plug.switchStatus(0)).output);
 * ```
 */
export function createPowerClient<Protocol extends keyof PowerClients>(
  settings: { readonly protocol: Protocol } & SettingsOf<Protocol>,
  host: UnitHost = {},
): PowerClients[Protocol] {
  const protocol: Protocol = settings.protocol;
  return creators[protocol](settings, host);
}
