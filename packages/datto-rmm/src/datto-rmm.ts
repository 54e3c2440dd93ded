import type { PortAdapter } from "@msp/workflows/ports";
import { createDattoRmmClient } from "./client/create-datto-rmm-client.ts";
import type { DattoRmmClient } from "./client/datto-rmm-client.ts";
import type { DattoRmmSettings } from "./datto-rmm-settings.ts";
import type { DattoRmmDevices } from "./port/datto-rmm-devices.ts";
import { dattoRmmOperations } from "./port/datto-rmm-operations.ts";
import { createDeviceSession } from "./port/device-session.ts";
import { createDeviceWrites } from "./port/device-writes.ts";

/** How Datto RMM is reached. */
export interface DattoRmmOptions {
  /** @default everything from the environment */
  readonly settings?: DattoRmmSettings | undefined;
  /** A client that is already there. @default one made from the settings */
  readonly client?: DattoRmmClient | undefined;
}

/**
 * Datto RMM's devices for workflows: every write is announced before it leaves, carries the call's marker where there is a place for one, and is sent once.
 * Nothing is read or sent before the first call.
 *
 * @example
 * ```ts
 * import { dattoRmm } from "@msp/datto-rmm";
 *
 * const devices = dattoRmm().on({ notAfter: Infinity, beforeWrite: () => Promise.reject(new Error("read only")) });
 * console.log((await devices.getDevice("d1000000-0000-4000-8000-000000000101")).online);
 * ```
 */
export function dattoRmm({ settings = {}, client }: DattoRmmOptions = {}): PortAdapter<DattoRmmDevices> {
  const reached = client ?? createDattoRmmClient(settings);
  return {
    system: "datto-rmm",
    abilities: {},
    operations: dattoRmmOperations,
    on(call) {
      const session = createDeviceSession(reached, call);
      const { reading } = session;
      return {
        getDevice: session.device,
        devicesOfSite: (siteUid) => reached.sites.devices(siteUid, reading).all(),
        openAlertsOf: (deviceUid) => reached.devices.openAlerts(deviceUid, reading).all(),
        jobResult: (jobUid, deviceUid) => reached.jobs.result(jobUid, deviceUid, reading),
        ...createDeviceWrites(session),
      };
    },
  };
}
