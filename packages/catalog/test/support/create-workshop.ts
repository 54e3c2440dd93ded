import {
  createMemoryDevices,
  createMemoryDocumentation,
  createMemoryPower,
  type FakeClock,
  type MemoryDevices,
  type MemoryPower,
  type SeedOutlet,
} from "@msp/testing";
import type { Device, OutletAssignment } from "@msp/workflows";
import { notConnected, type PortAdapters } from "@msp/workflows/ports";

/** What a test wants otherwise about the machines of Acme Dental. */
export interface WorkshopOptions {
  /** @default "Desktop" */
  readonly kind?: string;
  /** @default "offline" */
  readonly connection?: Exclude<Device["connection"], "unknown">;
  /** What becomes of the machine when its power is back. @default "starts" */
  readonly whenRestarted?: "starts" | "nothing" | "stays away";
  /** Which of the other two machines of the site are online. @default both */
  readonly othersOnline?: boolean;
  /** What is on file about outlets. @default the machine's own outlet */
  readonly outlets?: readonly OutletAssignment[];
  /** How the outlet is. @default named like the machine, on, and able to cycle */
  readonly outlet?: Partial<SeedOutlet>;
  /** Systems that are not there. */
  readonly without?: readonly ("devices" | "power" | "documentation")[];
}

/** The machine the tests are about, as remote monitoring, service desk and documentation name it. */
export const machine = { deviceId: "dev-601", name: "WS-ACME-01", configurationItemId: "601" } as const;
/** The outlet that feeds it, as it is on file. */
export const ownOutlet: OutletAssignment = {
  deviceId: machine.deviceId,
  deviceName: machine.name,
  outletId: "acme-front-desk/0",
  outletName: "Front desk",
  evidence: "documentation, record 12",
};

/** The machines of Acme Dental, their power and their documentation, in memory: an outlet that loses its power takes its machine with it. */
export function createWorkshop(options: WorkshopOptions = {}) {
  const { kind = "Desktop", connection = "offline", whenRestarted = "starts", othersOnline = true } = options;
  const { outlets = [ownOutlet], outlet = {}, without = [] } = options;
  const made: { devices?: MemoryDevices; power?: MemoryPower } = {};

  function systems(clock: FakeClock): Partial<PortAdapters> {
    const devices = createMemoryDevices({
      clock,
      seed: {
        sites: [{ id: "site-1", name: "Acme Dental, main street", companyId: "100" }],
        devices: [
          {
            id: machine.deviceId,
            name: machine.name,
            siteId: "site-1",
            kind,
            whenRestarted,
            lastRestartAt: "2026-11-20T08:00:00.000Z",
            isOnline: connection === "online",
            lastUser: "ACME\\lee.marsh",
          },
          { id: "dev-701", name: "WS-ACME-02", siteId: "site-1", kind: "Desktop", isOnline: othersOnline },
          { id: "dev-702", name: "WS-ACME-03", siteId: "site-1", kind: "Desktop", isOnline: othersOnline },
        ],
      },
    });
    const power = createMemoryPower({
      clock,
      seed: { units: { "acme-front-desk": [{ id: "0", name: "Front desk", ...outlet }] } },
      onSwitch: (_, state) => devices.setPowered(machine.deviceId, state === "on"),
    });
    const documentation = createMemoryDocumentation({
      clock,
      seed: {
        organizations: [
          {
            id: "org-1",
            name: "Acme Dental",
            companyId: "100",
            records: [{ evidence: "record 12", outlets: [...outlets] }],
          },
        ],
      },
    });
    Object.assign(made, { devices, power });
    const all = { devices, power, documentation };
    return Object.fromEntries(
      (["devices", "power", "documentation"] as const).map((name) => [
        name,
        without.includes(name) ? notConnected(name) : all[name],
      ]),
    );
  }

  return {
    systems,
    /** Of the office that was made last. */
    get devices(): MemoryDevices {
      if (made.devices === undefined) throw new Error("Make the office first.");
      return made.devices;
    },
    get power(): MemoryPower {
      if (made.power === undefined) throw new Error("Make the office first.");
      return made.power;
    },
  };
}
