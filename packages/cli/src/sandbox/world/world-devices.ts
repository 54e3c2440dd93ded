import { acmeIds as autoelevateIds } from "@msp/autoelevate/testing";
import { acmeIds } from "@msp/autotask/testing";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { acmeIds as itGlueIds } from "@msp/it-glue/testing";

const { contacts } = acmeIds;
const { devices } = acmeRmmIds;
const { configurations } = itGlueIds;

/** One device of the invented world, by the id it has in each service. What is absent is not there. */
export interface WorldDevice {
  /** Its name, the same everywhere. */
  readonly name: string;
  readonly companyId: number;
  readonly kind: "tower" | "laptop" | "server" | "printer" | "mac";
  readonly serialNumber: string;
  /** Whose it is, as the service desk's contact. */
  readonly contactId?: number;
  /** The service desk's configuration item. */
  readonly configurationItemId: number;
  /** Datto RMM's device uid, which the configuration item names as well. */
  readonly monitoringUid: string;
  /** IT Glue's configuration, which is linked to both. */
  readonly documentedId: string;
  /** AutoElevate's computer; Windows machines have one. */
  readonly elevation?: { readonly id: string; readonly mode: "live" | "audit" };
  /** Whether Admin By Request knows it, by its name; Macs are. */
  readonly isInAdminByRequest?: boolean;
}

const computer = (number: number): string => `d0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const acme = { companyId: acmeIds.companies.acmeDental };
const birch = { companyId: acmeIds.companies.birchLegal };

/** Every managed device of the invented customers, once, with all its ids. */
export const worldDevices = {
  /** Sam Porter's tower. */
  frontDesk: {
    ...acme,
    name: "ACME-WS-01",
    kind: "tower",
    serialNumber: "C02EXAMPLE01",
    contactId: contacts.leaver,
    configurationItemId: 7_001,
    monitoringUid: devices.frontDesk,
    documentedId: configurations.frontDesk,
    elevation: { id: autoelevateIds.computers.frontDesk, mode: "live" },
  },
  /** Olivia Reyes' laptop. */
  managerLaptop: {
    ...acme,
    name: "ACME-LT-02",
    kind: "laptop",
    serialNumber: "LT02EXAMPLE02",
    contactId: contacts.officeManager,
    configurationItemId: 7_002,
    monitoringUid: devices.managerLaptop,
    documentedId: "41004",
    elevation: { id: computer(5), mode: "live" },
  },
  server: {
    ...acme,
    name: "ACME-SRV-01",
    kind: "server",
    serialNumber: "SRVEXAMPLE01",
    configurationItemId: 7_003,
    monitoringUid: devices.server,
    documentedId: configurations.server,
  },
  printer: {
    ...acme,
    name: "ACME-PRN-01",
    kind: "printer",
    serialNumber: "PRNEXAMPLE01",
    configurationItemId: 7_004,
    monitoringUid: devices.printer,
    documentedId: "41005",
  },
  /** Quinn Vale's Mac. */
  mac: {
    ...acme,
    name: "ACME-MAC-01",
    kind: "mac",
    serialNumber: "MACEXAMPLE01",
    contactId: contacts.silent,
    configurationItemId: 7_005,
    monitoringUid: "d1000000-0000-4000-8000-000000000108",
    documentedId: "41006",
    isInAdminByRequest: true,
  },
  /** At the annex, switched off; wakes on a packet of its neighbour. */
  annexSleeper: {
    ...acme,
    name: "ACME-WS-11",
    kind: "tower",
    serialNumber: "WS11EXAMPLE11",
    configurationItemId: 7_011,
    monitoringUid: devices.annexSleeper,
    documentedId: "41007",
    elevation: { id: autoelevateIds.computers.storage, mode: "live" },
  },
  annexNeighbour: {
    ...acme,
    name: "ACME-WS-12",
    kind: "tower",
    serialNumber: "WS12EXAMPLE12",
    configurationItemId: 7_012,
    monitoringUid: devices.annexNeighbour,
    documentedId: "41008",
    // Nobody can ask there.
    elevation: { id: autoelevateIds.computers.xRay, mode: "audit" },
  },
  birchTower: {
    ...birch,
    name: "BIRCH-WS-01",
    kind: "tower",
    serialNumber: "BWS01EXAMPLE01",
    contactId: contacts.lawyer,
    configurationItemId: 7_021,
    monitoringUid: devices.birchTower,
    documentedId: "41012",
    elevation: { id: autoelevateIds.computers.birchFrontDesk, mode: "live" },
  },
  birchLaptop: {
    ...birch,
    name: "BIRCH-LT-02",
    kind: "laptop",
    serialNumber: "C02EXAMPLE11",
    configurationItemId: 7_022,
    monitoringUid: devices.birchLaptop,
    documentedId: configurations.birchLaptop,
  },
} as const satisfies { readonly [name: string]: WorldDevice };

/** The same devices as a list. */
export const everyWorldDevice: readonly WorldDevice[] = Object.values(worldDevices);
