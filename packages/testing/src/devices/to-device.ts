import type { Device } from "@msp/workflows/ports";
import type { DevicePark, ParkedDevice } from "./device-park.ts";

/** A device as the port tells it. */
export function toDevice(
  park: DevicePark,
  { isOnline, fields: _, whenRestarted: __, ...device }: ParkedDevice,
): Device {
  const site = park.sites.find(({ id }) => id === device.siteId);
  return {
    ...device,
    connection: isOnline ? "online" : "offline",
    ...(site === undefined ? {} : { siteName: site.name }),
    ...(site?.companyId === undefined ? {} : { companyId: site.companyId }),
  };
}
