import type { ConfigurationItem, Device } from "@msp/workflows";
import type { Devices, Ticketing } from "@msp/workflows/ports";
import { foundOrNothing } from "../actions/found-or-nothing.ts";
import type { DeviceLink } from "./device-link.ts";

/** What a link is read with. */
export interface LinkSources {
  readonly devices: Pick<Devices, "getDevice" | "sitesOf">;
  readonly ticketing: Pick<Ticketing, "configurationItemsOf">;
}

/** A device's link, from the device: over its site to the company, and back from what the company has on file. */
export async function linkOfDevice(sources: LinkSources, deviceId: string): Promise<DeviceLink> {
  const device = await foundOrNothing(sources.devices.getDevice(deviceId));
  if (device === undefined) return missing(`device ${deviceId} does not exist in remote monitoring or cannot be seen`);
  const { companyId, siteName = device.siteId } = device;
  if (companyId === undefined)
    return missing(`${device.name} is at ${siteName ?? "no site"}, which is linked to no company`, { device });
  const items = await itemsNaming(sources, companyId, device.id);
  return settle(sources, device, companyId, items);
}

/** A device's link, from a configuration item of a company. */
export async function linkOfItem(
  sources: LinkSources,
  { companyId, configurationItemId }: { readonly companyId: string; readonly configurationItemId: string },
): Promise<DeviceLink> {
  const all = await sources.ticketing.configurationItemsOf({ companyId });
  const configurationItem = all.find(({ id }) => id === configurationItemId);
  if (configurationItem === undefined)
    return missing(`company ${companyId} has no configuration item ${configurationItemId}`);
  const { monitoringId, title } = configurationItem;
  if (monitoringId === undefined)
    return missing(`configuration item "${title}" names no device of remote monitoring`, { configurationItem });
  const device = await foundOrNothing(sources.devices.getDevice(monitoringId));
  if (device === undefined)
    return disagreement([`configuration item "${title}" names a device that remote monitoring does not have`], {
      configurationItem,
    });
  if (device.companyId === undefined)
    return missing(`${device.name} is at ${device.siteName ?? "a site"}, which is linked to no company`, {
      device,
      configurationItem,
    });
  if (device.companyId !== companyId)
    return disagreement(
      [`"${title}" belongs to company ${companyId}, and ${device.name} to company ${device.companyId}`],
      { device, configurationItem },
    );
  const items = all.filter((item) => item.monitoringId === device.id);
  return settle(sources, device, companyId, items);
}

const itemsNaming = async (sources: LinkSources, companyId: string, deviceId: string) =>
  (await sources.ticketing.configurationItemsOf({ companyId })).filter(({ monitoringId }) => monitoringId === deviceId);

/** Device and company are known; what is left is whether exactly one item names the device and the site leads back to the company. */
async function settle(
  { devices }: LinkSources,
  device: Device,
  companyId: string,
  items: readonly ConfigurationItem[],
): Promise<DeviceLink> {
  const active = items.filter(({ isActive }) => isActive);
  const [configurationItem = items[0]] = active;
  if (configurationItem === undefined)
    return missing(`no configuration item of company ${companyId} names ${device.name}`, { device });
  const { siteId } = device;
  const sites = await devices.sitesOf(companyId);
  const problems = [
    ...(active.length > 1 ? [`${active.length} active configuration items name ${device.name}`] : []),
    ...(active.length === 0 && !device.isRetired ? [`"${configurationItem.title}" names it and is inactive`] : []),
    ...(active.length > 0 && device.isRetired
      ? [`${device.name} is retired, and "${configurationItem.title}" is still active`]
      : []),
    ...(sites.some(({ id }) => id === siteId) ? [] : [`company ${companyId} has no site ${siteId ?? "for it"}`]),
  ];
  if (problems.length > 0 || siteId === undefined) return disagreement(problems, { device, configurationItem });
  return { outcome: "linked", device, configurationItem, siteId, companyId };
}

interface Known {
  readonly device?: Device;
  readonly configurationItem?: ConfigurationItem;
}

const missing = (what: string, known: Known = {}): DeviceLink => ({ outcome: "not linked", missing: [what], ...known });

const disagreement = (problems: string[], known: Known): DeviceLink => ({
  outcome: "disagreement",
  problems,
  ...known,
});
