import type { UnitHost } from "../client/connection/unit-host.ts";
import { createDigitalLoggersClient } from "../client/digital-loggers/create-digital-loggers-client.ts";
import type { DigitalLoggersOutlet } from "../client/digital-loggers/digital-loggers-outlet.ts";
import type { DigitalLoggersSettings } from "../client/digital-loggers/digital-loggers-settings.ts";
import { digitalLoggersOutletOf } from "../mapping/digital-loggers-outlet-of.ts";
import { toIndex } from "./to-index.ts";
import type { UnitDriver, UnitOutlet } from "./unit-driver.ts";

/** A Digital Loggers switch: outlets are its indexes, which count from 0. The length of a cycle is the switch's own. */
export function digitalLoggersDriver(settings: DigitalLoggersSettings, host: UnitHost): UnitDriver {
  const client = createDigitalLoggersClient(settings, host);
  const toOutlet = (outlet: DigitalLoggersOutlet): UnitOutlet => ({
    reading: digitalLoggersOutletOf(outlet, settings.cyclesOutlets ?? false),
    switch: (state, write) => client.setState(outlet.index, state === "on", write),
    cycle: (_, write) => client.cycle(outlet.index, write),
  });
  return {
    outlets: async (options) => (await client.outlets(options)).map(toOutlet),
    async outlet(id, options) {
      const index = toIndex(id);
      return index === undefined ? undefined : toOutlet(await client.outlet(index, options));
    },
    close: async () => {},
  };
}
