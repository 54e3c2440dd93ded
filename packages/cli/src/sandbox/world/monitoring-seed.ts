import { acmeRmmIds, acmeRmmSeed, type FakeSeed } from "@msp/datto-rmm/testing";
import { macComponents } from "./mac-components.ts";
import { worldDevices } from "./world-devices.ts";

const hourMs = 3_600_000;

/** Where the invented provider sets retired devices aside: a site that is linked to no company. */
export const retiredSiteUid = "a1000000-0000-4000-8000-000000000999";

/** The invented Datto RMM account, with the Mac of the invented world in it. */
export function monitoringSeed(now: number): FakeSeed {
  const seed = acmeRmmSeed();
  const { mac, annexSleeper } = worldDevices;
  return {
    ...seed,
    components: [...(seed.components ?? []), ...macComponents],
    sites: [...(seed.sites ?? []), { uid: retiredSiteUid, id: 999, name: "Retired devices" }],
    devices: [
      ...(seed.devices ?? []).map((device) =>
        // Switched off when the practice closed, and not half a year before the invented world begins.
        device.uid === annexSleeper.monitoringUid ? { ...device, lastSeen: now - 14 * hourMs } : device,
      ),
      {
        uid: mac.monitoringUid,
        siteUid: acmeRmmIds.sites.acmeMainStreet,
        hostname: mac.name,
        category: "Laptop",
        operatingSystem: "macOS 15.7.1",
        lastLoggedInUser: "quinn.vale",
        macAddress: "02:00:00:00:01:08",
        intIpAddress: "192.0.2.108",
      },
    ],
  };
}
