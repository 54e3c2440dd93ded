import type { Device as PortDevice } from "@msp/workflows/ports";
import type { Device } from "../client/entities/device.ts";
import { present } from "./present.ts";

/** A device in the port's words; `companyId` is its site's. */
export function toPortDevice(device: Device, companyId: string | null): PortDevice {
  const { online } = device;
  return {
    id: device.uid,
    name: device.hostname ?? device.description ?? "",
    connection: online === null ? "unknown" : online ? "online" : "offline",
    isRetired: device.deleted === true,
    ...present({
      kind: device.deviceType?.category,
      siteId: device.siteUid,
      siteName: device.siteName,
      companyId: companyId || null,
      lastSeenAt: device.lastSeen,
      lastRestartAt: device.lastReboot,
      lastUser: device.lastLoggedInUser || null,
      operatingSystem: device.operatingSystem,
      ipAddress: device.intIpAddress,
      link: device.portalUrl,
    }),
  };
}
