import type { Call, WriteRequest } from "@msp/workflows/ports";
import type { DattoRmmClient } from "../client/datto-rmm-client.ts";
import type { Device } from "../client/entities/device.ts";
import type { ReadRequestOptions, WriteRequestOptions } from "../client/requests/request-options.ts";
import { dattoRmmOperations } from "./datto-rmm-operations.ts";

/** What a write means; the request itself is added by the client. */
export type DeviceMeaning = Pick<WriteRequest, "target" | "fields" | "prior"> & {
  readonly operation: keyof typeof dattoRmmOperations;
  /** The site whose customer is concerned. */
  readonly siteUid: string | null;
};

/** One call of the port. */
export interface DeviceSession {
  readonly client: DattoRmmClient;
  readonly marker: string | undefined;
  readonly reading: ReadRequestOptions;
  device(deviceUid: string): Promise<Device>;
  /** The options of the one request that writes: the call hears of it right before it leaves. */
  announcing(meaning: DeviceMeaning): Promise<WriteRequestOptions>;
}

/** Binds a client to one call. */
export function createDeviceSession(client: DattoRmmClient, call: Call): DeviceSession {
  const reading = { notAfter: call.notAfter, signal: call.signal };
  return {
    client,
    reading,
    marker: call.marker,
    device: (deviceUid) => client.devices.get(deviceUid, reading),
    async announcing({ siteUid, operation, ...meaning }) {
      // The company is the ticketing system's; a site without one belongs to nobody that could be allowed.
      const site = siteUid === null ? undefined : await client.sites.get(siteUid, reading);
      const company = site?.autotaskCompanyId ?? undefined;
      return {
        ...reading,
        beforeWrite: (request) =>
          call.beforeWrite({
            system: "datto-rmm",
            operation,
            ...meaning,
            ...(company === undefined ? {} : { company }),
            request,
            facts: dattoRmmOperations[operation],
          }),
      };
    },
  };
}
