/** Power management devices behind one port, and a client for each protocol, which is usable alone. */
export type { RequestHook, RequestObservation } from "@msp/adapter-kit";
export type { ReadOptions } from "./client/connection/read-options.ts";
export type { UnitHost } from "./client/connection/unit-host.ts";
export type { UnitLogin } from "./client/connection/unit-login.ts";
export type { WriteOptions } from "./client/connection/write-options.ts";
export { createPowerClient, type PowerClients } from "./client/create-power-client.ts";
export {
  createDigitalLoggersClient,
  type DigitalLoggersClient,
} from "./client/digital-loggers/create-digital-loggers-client.ts";
export type { DigitalLoggersOutlet } from "./client/digital-loggers/digital-loggers-outlet.ts";
export type { DigitalLoggersSettings } from "./client/digital-loggers/digital-loggers-settings.ts";
export { createRedfishClient, type RedfishClient } from "./client/redfish/create-redfish-client.ts";
export type { RedfishResource } from "./client/redfish/redfish-resource.ts";
export type { RedfishSettings } from "./client/redfish/redfish-settings.ts";
export { createShellyClient, type ShellyClient } from "./client/shelly/create-shelly-client.ts";
export type { ShellySwitchConfig, ShellySwitchStatus } from "./client/shelly/shelly-records.ts";
export type { ShellySettings } from "./client/shelly/shelly-settings.ts";
export { type PowerAdapter, power } from "./power.ts";
export type { PowerSettings, PowerUnitSettings } from "./power-settings.ts";
