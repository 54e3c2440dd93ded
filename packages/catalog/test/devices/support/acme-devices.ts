import { createMemoryDevices, type FakeClock, type MemoryDeviceSeed, type MemoryDevicesOptions } from "@msp/testing";

/** Sites and devices of Acme Dental (company 100 of the tests), with what a test wants otherwise. */
export const acmeDevices = (
  clock: FakeClock,
  own: Partial<MemoryDeviceSeed> & Pick<MemoryDevicesOptions, "abilities"> = {},
) => {
  const { abilities, ...seed } = own;
  return createMemoryDevices({
    clock,
    ...(abilities === undefined ? {} : { abilities }),
    seed: {
      sites: [
        {
          id: "s1",
          name: "Acme Dental - Main Street practice",
          companyId: "100",
          reportRecipients: ["dana.cole@acme-dental.example.com"],
        },
        { id: "s2", name: "Acme Dental - Annex", companyId: "100" },
        { id: "s8", name: "Loose ends" },
        { id: "s9", name: "Birch Legal", companyId: "200" },
      ],
      devices: [
        { id: "d1", name: "ACME-WS-01", siteId: "s1", kind: "Desktop", lastUser: "ACME\\lee.marsh" },
        { id: "d2", name: "ACME-LT-02", siteId: "s1", kind: "Laptop" },
        { id: "d3", name: "ACME-SRV-01", siteId: "s1", kind: "Server" },
        { id: "d4", name: "ACME-WS-11", siteId: "s2", kind: "Desktop", isOnline: false },
        { id: "d8", name: "LOOSE-01", siteId: "s8" },
        { id: "d9", name: "BIRCH-WS-01", siteId: "s9" },
      ],
      components: [
        { id: "disk-report", output: "64 GB free" },
        { id: "broken", output: "no such drive", fails: true },
      ],
      reports: [{ siteId: "s1", month: "2026-10", sentAt: "2026-11-01T06:00:00Z" }],
      ...seed,
    },
  });
};
