import type { Clock, Devices, DevicesAbilities, PortAdapter } from "@msp/workflows/ports";
import { createAgenda } from "../sending/agenda.ts";
import { createSender } from "../sending/create-sender.ts";
import { errorsOf } from "../sending/errors-of.ts";
import type { LedgerEntry } from "../sending/ledger-entry.ts";
import type { WriteFault } from "../sending/write-fault.ts";
import { DevicePark } from "./device-park.ts";
import { createMemoryDeviceReads } from "./memory-device-reads.ts";
import type { MemoryDeviceSeed } from "./memory-device-seed.ts";
import { createMemoryDeviceWrites } from "./memory-device-writes.ts";

/** Settings of a monitoring system in memory. */
export interface MemoryDevicesOptions {
  readonly clock: Clock;
  readonly seed: MemoryDeviceSeed;
  /** @default everything; retired devices are set aside where the seed names a site for them, and deleted otherwise */
  readonly abilities?: Partial<DevicesAbilities>;
}

/** A monitoring system in memory: the port, the hands of a test, and a way to break it. */
export interface MemoryDevices extends PortAdapter<Devices, DevicesAbilities> {
  /** What really became of every write that left. */
  readonly ledger: readonly LedgerEntry[];
  failNext(fault: WriteFault): void;
  /** The agent goes away, or comes back without a restart. */
  setOnline(deviceId: string, isOnline: boolean): void;
  /** Its power goes: the agent is away at once. With its power back it starts, which takes its time, unless its seed says that it stays away. */
  setPowered(deviceId: string, isPowered: boolean): void;
  /** A monitor raises an alert, for which a ticket may have been opened; returns its id. */
  raiseAlert(deviceId: string, text: string, ticketNumber?: string): string;
  /** The monitor sees that it is over. */
  clearAlert(alertId: string): void;
}

const job = { maxInFlightMs: 5_000, searchLagMs: 0, canMark: true, canFind: true };
const plain = { maxInFlightMs: 5_000, searchLagMs: 0, canMark: false, canFind: false };
const operations = {
  runComponent: job,
  requestRestart: job,
  requestWake: job,
  resolveAlert: plain,
  moveDevice: plain,
  setDeviceFields: plain,
  retireDevice: plain,
};

/**
 * Creates a monitoring system in memory. Jobs run after a while on devices that are online, and restarts take their time on the clock.
 *
 * @example
 * ```ts
 * import { createFakeClock, createMemoryDevices } from "@msp/testing";
 *
 * const devices = createMemoryDevices({
 *   clock: createFakeClock(),
 *   seed: {
 *     sites: [{ id: "s1", name: "Acme Dental", companyId: "174" }],
 *     devices: [{ id: "d1", name: "ACME-WS-01", siteId: "s1" }],
 *   },
 * });
 * const port = devices.on({ notAfter: Infinity, beforeWrite: async () => {} });
 * console.log((await port.getDevice("d1")).connection);
 * ```
 */
export function createMemoryDevices({ clock, seed, abilities = {} }: MemoryDevicesOptions): MemoryDevices {
  const system = "memory-devices";
  const agenda = createAgenda(clock);
  const park = new DevicePark(seed, clock, agenda);
  const sender = createSender({ system, clock, agenda, operations });
  const context = {
    park,
    seed,
    sender,
    agenda,
    errors: errorsOf(system),
    abilities: { ...everything(seed), ...abilities },
  };

  return {
    system,
    abilities: context.abilities,
    operations,
    ledger: sender.ledger,
    failNext: sender.failNext,
    setOnline(deviceId, isOnline) {
      const device = park.device(deviceId);
      if (device === undefined) throw new Error(`There is no device ${deviceId}.`);
      if (isOnline) park.connect(device);
      else device.isOnline = false;
    },
    setPowered(deviceId, isPowered) {
      const device = park.device(deviceId);
      if (device === undefined) throw new Error(`There is no device ${deviceId}.`);
      if (isPowered) park.restart(device, clock.now());
      else device.isOnline = false;
    },
    clearAlert(alertId) {
      const alert = park.alerts.find(({ id }) => id === alertId);
      if (alert === undefined) throw new Error(`There is no alert ${alertId}.`);
      alert.isResolved = true;
    },
    raiseAlert(deviceId, text, ticketNumber) {
      const id = `alert-${park.alerts.length + 1}`;
      const siteId = park.device(deviceId)?.siteId;
      const raisedAt = new Date(clock.now()).toISOString();
      park.alerts.push({
        id,
        deviceId,
        text,
        raisedAt,
        isResolved: false,
        ...(siteId === undefined ? {} : { siteId }),
        ...(ticketNumber === undefined ? {} : { ticketNumber }),
      });
      return id;
    },
    on: (call) => ({ ...createMemoryDeviceReads(context), ...createMemoryDeviceWrites(context, call) }),
  };
}

const everything = ({ retiredSiteId }: MemoryDeviceSeed): DevicesAbilities => ({
  restartsDevices: true,
  wakesDevices: true,
  retiresDevices: retiredSiteId === undefined ? "deletes" : "sets aside",
  knowsReports: true,
});
