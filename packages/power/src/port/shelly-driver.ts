import type { UnitHost } from "../client/connection/unit-host.ts";
import { createShellyClient } from "../client/shelly/create-shelly-client.ts";
import type { ShellySwitchConfig, ShellySwitchStatus } from "../client/shelly/shelly-records.ts";
import type { ShellySettings } from "../client/shelly/shelly-settings.ts";
import { shellyOutlet } from "../mapping/shelly-outlet.ts";
import { toIndex } from "./to-index.ts";
import type { UnitDriver, UnitOutlet } from "./unit-driver.ts";

/** A Shelly device: outlets are its switches by number. A cycle is one request, and the device itself comes back. */
export function shellyDriver(settings: ShellySettings, host: UnitHost): UnitDriver {
  const client = createShellyClient(settings, host);
  const toOutlet = (status: ShellySwitchStatus, config: ShellySwitchConfig): UnitOutlet => ({
    reading: shellyOutlet(status, config),
    switch: (state, write) => client.setSwitch({ id: status.id, on: state === "on" }, write),
    cycle: (offSeconds, write) => client.setSwitch({ id: status.id, on: false, toggle_after: offSeconds }, write),
  });
  return {
    outlets: async (options) => (await client.switches(options)).map(({ status, config }) => toOutlet(status, config)),
    async outlet(id, options) {
      const index = toIndex(id);
      if (index === undefined) return undefined;
      const [status, config] = await Promise.all([
        client.switchStatus(index, options),
        client.switchConfig(index, options),
      ]);
      return toOutlet(status, config);
    },
    close: async () => {},
  };
}
