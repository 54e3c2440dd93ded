import type { UnitHost } from "../client/connection/unit-host.ts";
import type { PowerUnitSettings } from "../power-settings.ts";
import { digitalLoggersDriver } from "./digital-loggers-driver.ts";
import { redfishDriver } from "./redfish-driver.ts";
import { shellyDriver } from "./shelly-driver.ts";
import type { UnitDriver } from "./unit-driver.ts";

/** The driver of a unit's protocol. */
export function createDriver(settings: PowerUnitSettings, host: UnitHost): UnitDriver {
  if (settings.protocol === "shelly") return shellyDriver(settings, host);
  if (settings.protocol === "redfish") return redfishDriver(settings, host);
  return digitalLoggersDriver(settings, host);
}
