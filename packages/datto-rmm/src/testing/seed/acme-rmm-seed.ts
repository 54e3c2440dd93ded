import { acmeComponents } from "./acme-components.ts";
import { acmeRmmIds } from "./acme-rmm-ids.ts";
import type { FakeSeed } from "./fake-seed.ts";

const { companies, sites, devices } = acmeRmmIds;
const acme = { autotaskCompanyId: companies.acmeDental, autotaskCompanyName: "Acme Dental" };
const weekMs = 7 * 86_400_000;

/** When the invented account was last looked at by hand; devices that are offline were seen before it. */
const stamp = Date.UTC(2026, 1, 27, 17);

/**
 * A small invented account: Acme Dental with two sites and Birch Legal with one, the companies of the invented Autotask tenant, and the pseudo-site that
 * keeps deleted devices.
 */
export const acmeRmmSeed = (): FakeSeed => ({
  sites: [
    {
      ...acme,
      uid: sites.acmeMainStreet,
      id: 1_174,
      name: "Acme Dental - Main Street practice",
      mailRecipients: [
        {
          name: "Dana Cole",
          email: "dana.cole@acme-dental.example.com",
          receivesReports: true,
          receivesAlerts: false,
        },
        { name: "Night watch", email: "watch@msp.example.com", receivesReports: false, receivesAlerts: true },
      ],
    },
    { ...acme, uid: sites.acmeAnnex, id: 2_174, name: "Acme Dental - Annex" },
    {
      uid: sites.birchLegal,
      id: 1_175,
      name: "Birch Legal",
      autotaskCompanyId: companies.birchLegal,
      autotaskCompanyName: "Birch Legal",
      variables: [
        { id: 501, name: "usrDepartment", value: "Litigation", masked: false },
        { id: 502, name: "usrLicence", value: "invented-licence-0042", masked: true },
      ],
    },
    { uid: sites.deletedDevices, id: 9, name: "Deleted Devices" },
  ],
  devices: [
    {
      uid: devices.frontDesk,
      siteUid: sites.acmeMainStreet,
      hostname: "ACME-WS-01",
      lastLoggedInUser: "ACME\\sam.porter",
      macAddress: "02:00:00:00:01:01",
      intIpAddress: "192.0.2.101",
      udfs: { 1: "Front desk", 5: "invented-recovery-key" },
      software: [
        { name: "Example Office", version: "16.0" },
        { name: "Example Imaging", version: "4.2" },
      ],
      patches: [
        { patchId: "p-1", title: "Example update", installStatus: "APPROVED_PENDING", severity: "CRITICAL" },
        { patchId: "p-2", title: "Older update", installStatus: "INSTALLED" },
      ],
    },
    {
      uid: devices.managerLaptop,
      siteUid: sites.acmeMainStreet,
      hostname: "ACME-LT-02",
      category: "Laptop",
      lastLoggedInUser: "ACME\\olivia.reyes",
      macAddress: "02:00:00:00:01:02",
      intIpAddress: "192.0.2.102",
      patches: [{ patchId: "p-1", title: "Example update", installStatus: "INSTALLED", severity: "CRITICAL" }],
    },
    {
      uid: devices.server,
      siteUid: sites.acmeMainStreet,
      hostname: "ACME-SRV-01",
      category: "Server",
      operatingSystem: "Microsoft Windows Server 2022 Standard",
      macAddress: "02:00:00:00:01:03",
      intIpAddress: "192.0.2.10",
      bootMs: 240_000,
    },
    {
      uid: devices.printer,
      siteUid: sites.acmeMainStreet,
      hostname: "ACME-PRN-01",
      category: "Printer",
      deviceClass: "printer",
      operatingSystem: null,
      agentVersion: null,
      macAddress: "02:00:00:00:01:04",
      intIpAddress: "192.0.2.20",
    },
    {
      uid: devices.esxiHost,
      siteUid: sites.acmeMainStreet,
      hostname: "ACME-ESX-01",
      category: "ESXi Host",
      deviceClass: "esxihost",
      operatingSystem: "VMware ESXi 8",
      agentVersion: null,
    },
    {
      uid: devices.annexSleeper,
      siteUid: sites.acmeAnnex,
      hostname: "ACME-WS-11",
      macAddress: "02:00:00:00:02:01",
      online: false,
      lastSeen: stamp,
      wakes: true,
    },
    {
      uid: devices.annexNeighbour,
      siteUid: sites.acmeAnnex,
      hostname: "ACME-WS-12",
      macAddress: "02:00:00:00:02:02",
    },
    {
      uid: devices.birchTower,
      siteUid: sites.birchLegal,
      hostname: "BIRCH-WS-01",
      lastLoggedInUser: "BIRCH\\lee.birch",
      macAddress: "02:00:00:00:03:01",
    },
    {
      uid: devices.birchLaptop,
      siteUid: sites.birchLegal,
      hostname: "BIRCH-LT-02",
      category: "Laptop",
      macAddress: "02:00:00:00:03:02",
      online: false,
      lastSeen: stamp - 3 * weekMs,
      boots: false,
    },
  ],
  components: acmeComponents,
  variables: [{ id: 401, name: "usrProvider", value: "Example MSP", masked: false }],
});
