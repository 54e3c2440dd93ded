import type { ApiCall } from "../http/api-call.ts";
import type { FakeSite } from "../state/fake-site.ts";

/** A site as the service writes it. */
export function siteWire({ world }: ApiCall, site: FakeSite): object {
  const devices = world.devices.filter(({ siteUid, deleted }) => siteUid === site.uid && !deleted);
  const online = devices.filter((device) => device.online).length;
  return {
    id: site.id,
    uid: site.uid,
    accountUid: world.accountUid,
    name: site.name,
    description: site.description,
    notes: site.notes,
    onDemand: site.onDemand,
    splashtopAutoInstall: site.splashtopAutoInstall,
    proxySettings: site.proxy,
    devicesStatus: {
      numberOfDevices: devices.length,
      numberOfOnlineDevices: online,
      numberOfOfflineDevices: devices.length - online,
    },
    autotaskCompanyName: site.autotaskCompanyName,
    autotaskCompanyId: site.autotaskCompanyId,
    portalUrl: `https://sandbox.rmm.example.com/site/${site.id}`,
  };
}

/** A site's settings as the service writes them. */
export const siteSettingsWire = (site: FakeSite): object => ({
  generalSettings: { name: site.name, uid: site.uid, description: site.description, onDemand: site.onDemand },
  proxySettings: site.proxy,
  mailRecipients: site.mailRecipients.map((recipient) => ({
    ...recipient,
    type: "CUSTOM",
    receives: recipient.receivesReports || recipient.receivesAlerts ? 1 : 0,
    receivesNewDevices: false,
  })),
});
