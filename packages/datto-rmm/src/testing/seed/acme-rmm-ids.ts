/**
 * The ids of the invented account, by what they stand for. Company ids are those of the invented Autotask tenant, and device uids are what its
 * configuration items name as `rmmDeviceUID` in a test that links the two.
 */
export const acmeRmmIds = {
  companies: { acmeDental: "174", birchLegal: "175" },
  sites: {
    acmeMainStreet: "a1000000-0000-4000-8000-000000000174",
    acmeAnnex: "a1000000-0000-4000-8000-000000001174",
    birchLegal: "a1000000-0000-4000-8000-000000000175",
    /** No UUID, as reported of the real one. */
    deletedDevices: "deleted-devices-site",
  },
  devices: {
    /** Sam Porter's tower. */
    frontDesk: "d1000000-0000-4000-8000-000000000101",
    /** Olivia Reyes' laptop. */
    managerLaptop: "d1000000-0000-4000-8000-000000000102",
    server: "d1000000-0000-4000-8000-000000000103",
    printer: "d1000000-0000-4000-8000-000000000104",
    esxiHost: "d1000000-0000-4000-8000-000000000105",
    /** At the annex, switched off, wakes on a magic packet from its neighbour. */
    annexSleeper: "d1000000-0000-4000-8000-000000000106",
    annexNeighbour: "d1000000-0000-4000-8000-000000000107",
    birchTower: "d1000000-0000-4000-8000-000000000201",
    /** Offline for weeks. */
    birchLaptop: "d1000000-0000-4000-8000-000000000202",
  },
  components: {
    restart: "c1000000-0000-4000-8000-000000000001",
    wake: "c1000000-0000-4000-8000-000000000002",
    diskReport: "c1000000-0000-4000-8000-000000000003",
    failing: "c1000000-0000-4000-8000-000000000004",
  },
} as const;
