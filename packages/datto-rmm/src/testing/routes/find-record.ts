import type { ApiCall } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeDevice } from "../state/fake-device.ts";
import type { FakeSite } from "../state/fake-site.ts";

/** The device a path names; a `Refusal` when there is none. */
export function findDevice({ world, params }: ApiCall): FakeDevice {
  const { deviceUid = "", deviceId } = params;
  const device =
    deviceId === undefined ? world.device(deviceUid) : world.devices.find(({ id }) => `${id}` === deviceId);
  if (device === undefined) throw new Refusal(404, "The device was not found.");
  return device;
}

/** The site a path names; a `Refusal` when there is none. */
export function findSite({ world, params }: ApiCall): FakeSite {
  const site = world.site(params.siteUid ?? "");
  if (site === undefined) throw new Refusal(404, "The site was not found.");
  return site;
}

/** The devices with a MAC address, written without separators. */
export const findDevicesByMac = ({ world, params }: ApiCall): readonly FakeDevice[] =>
  world.devices.filter(({ macAddress }) => (macAddress ?? "").replace(/:/g, "").toUpperCase() === params.macAddress);
