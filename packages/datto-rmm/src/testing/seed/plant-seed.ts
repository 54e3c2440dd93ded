import type { FakeDevice } from "../state/fake-device.ts";
import type { World } from "../state/world.ts";
import type { FakeSeed, SeedDevice } from "./fake-seed.ts";

const dayMs = 86_400_000;

/** Puts a seed into a world. */
export function plantSeed(world: World, { sites = [], devices = [], components = [], variables = [] }: FakeSeed): void {
  for (const { variables: own = [], ...site } of sites)
    world.sites.push({
      id: world.nextNumber(),
      description: null,
      notes: null,
      onDemand: false,
      splashtopAutoInstall: false,
      autotaskCompanyId: null,
      autotaskCompanyName: null,
      proxy: null,
      mailRecipients: [],
      ...site,
      variables: own.map((variable) => ({ ...variable })),
    });
  for (const device of devices) world.devices.push(toDevice(world, device));
  world.components.push(...components);
  world.variables.push(...variables.map((variable) => ({ ...variable })));
}

function toDevice(world: World, { udfs = {}, software = [], patches = [], ...given }: SeedDevice): FakeDevice {
  const bootedAt = world.now - 9 * dayMs;
  return {
    id: world.nextNumber(),
    description: null,
    category: "Desktop",
    deviceClass: "device",
    operatingSystem: "Microsoft Windows 11 Pro",
    intIpAddress: null,
    extIpAddress: "198.51.100.7",
    macAddress: null,
    lastLoggedInUser: null,
    domain: null,
    agentVersion: "4.4.2250",
    online: true,
    suspended: false,
    deleted: false,
    rebootRequired: false,
    lastSeen: world.now,
    lastReboot: bootedAt,
    lastAuditDate: bootedAt + dayMs,
    creationDate: world.now - 400 * dayMs,
    warrantyDate: null,
    bootMs: 90_000,
    boots: true,
    wakes: false,
    ...given,
    udfs: new Map(Object.entries(udfs).map(([ordinal, value]) => [Number(ordinal), value])),
    software,
    patches,
    life: 0,
  };
}
