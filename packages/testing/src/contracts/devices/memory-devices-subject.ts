import type { DevicesAbilities } from "@msp/workflows/ports";
import { createFakeClock } from "../../clock/create-fake-clock.ts";
import { createMemoryDevices } from "../../devices/create-memory-devices.ts";
import type { DevicesContractSubject } from "./devices-contract-subject.ts";

const world = {
  companyId: "174",
  siteId: "main-street",
  otherSiteId: "annex",
  foreignSiteId: "birch",
  device: "d1",
  user: "sam.porter",
  sleeper: "d2",
  neighbour: "d3",
  component: "disk-report",
  output: "64 GB free",
  reportRecipient: "dana.cole@acme-dental.example.com",
};

/**
 * A monitoring system in memory for the contract of its port. With `retiredSiteId: "retired"` it sets retired devices aside at a site it has.
 */
export const memoryDevicesSubject =
  (abilities: Partial<DevicesAbilities> = {}, retired: { readonly retiredSiteId?: "retired" } = {}) =>
  async (): Promise<DevicesContractSubject> => {
    const clock = createFakeClock({ autoAdvance: true });
    const adapter = createMemoryDevices({
      clock,
      abilities,
      seed: {
        ...retired,
        sites: [
          {
            id: "main-street",
            name: "Acme Dental - Main Street practice",
            companyId: "174",
            reportRecipients: ["dana.cole@acme-dental.example.com"],
          },
          { id: "retired", name: "Retired devices" },
          { id: "annex", name: "Acme Dental - Annex", companyId: "174" },
          { id: "birch", name: "Birch Legal", companyId: "175" },
        ],
        devices: [
          { id: "d1", name: "ACME-WS-01", siteId: "main-street", kind: "Desktop", lastUser: "ACME\\sam.porter" },
          { id: "d2", name: "ACME-WS-11", siteId: "annex", isOnline: false },
          { id: "d3", name: "ACME-WS-12", siteId: "annex" },
          { id: "d9", name: "BIRCH-WS-01", siteId: "birch", lastUser: "BIRCH\\sam.porter" },
        ],
        components: [{ id: "disk-report", output: "64 GB free" }],
      },
    });
    return {
      adapter,
      clock,
      world,
      raiseAlert: () => adapter.raiseAlert("d1", "the agent is silent"),
      jobs: () =>
        adapter.ledger.flatMap(({ fields, happenedAt }) =>
          happenedAt !== undefined && "component" in fields ? [String(fields.title)] : [],
        ),
      loseNextAnswer: () => adapter.failNext({ kind: "answer lost" }),
    };
  };
