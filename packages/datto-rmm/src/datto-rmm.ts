import type { Devices, DevicesAbilities, PortAdapter } from "@msp/workflows/ports";
import { createDattoRmmClient } from "./client/create-datto-rmm-client.ts";
import type { DattoRmmClient } from "./client/datto-rmm-client.ts";
import type { DattoRmmSettings } from "./datto-rmm-settings.ts";
import { dattoRmmOperations } from "./port/datto-rmm-operations.ts";
import type { DeviceComponents } from "./port/device-components.ts";
import { createDeviceReads } from "./port/device-reads.ts";
import { createDeviceSession } from "./port/device-session.ts";
import { createDeviceWrites } from "./port/device-writes.ts";

/** How Datto RMM is reached, and what its library can do. */
export interface DattoRmmOptions {
  /** @default everything from the environment */
  readonly settings?: DattoRmmSettings | undefined;
  /** A client that is already there. @default one made from the settings */
  readonly client?: DattoRmmClient | undefined;
  /** @default none: devices are neither restarted nor woken */
  readonly components?: DeviceComponents | undefined;
  /**
   * The site where retired devices are set aside; it must be linked to no company. The API has no way to delete a device. @default none: people retire devices
   */
  readonly retiredSiteUid?: string | undefined;
}

/**
 * Datto RMM as the `Devices` port: every write is announced before it leaves, carries the call's marker where there is a place for one, and is sent once.
 * Nothing is read or sent before the first call.
 *
 * @example
 * ```ts
 * import { dattoRmm } from "@msp/datto-rmm";
 *
 * const devices = dattoRmm().on({ notAfter: Infinity, beforeWrite: () => Promise.reject(new Error("read only")) });
 * console.log((await devices.getDevice("d1000000-0000-4000-8000-000000000101")).connection);
 * ```
 */
export function dattoRmm(options: DattoRmmOptions = {}): PortAdapter<Devices, DevicesAbilities> {
  const { settings = {}, components = {}, retiredSiteUid } = options;
  const client = options.client ?? createDattoRmmClient(settings);
  const abilities: DevicesAbilities = {
    restartsDevices: components.restart !== undefined,
    wakesDevices: components.wake !== undefined,
    retiresDevices: retiredSiteUid === undefined ? "no" : "sets aside",
    knowsReports: false,
  };
  return {
    system: "datto-rmm",
    abilities,
    operations: dattoRmmOperations,
    on(call) {
      const session = createDeviceSession({ client, components, abilities, retiredSiteUid }, call);
      return { ...createDeviceReads(session), ...createDeviceWrites(session) };
    },
  };
}
