import { type AlertFinding, raiseAlert } from "../behaviour/alert-life.ts";
import { bootDevice, fallDeviceSilent, powerCycleDevice, startDeviceAgent } from "../behaviour/device-life.ts";
import type { FakeAlert } from "./fake-alert.ts";
import type { FakeDevice } from "./fake-device.ts";
import type { FakeJob } from "./fake-job.ts";
import type { World } from "./world.ts";

/** The hands of a test: what happens in the world outside of the API. Everything takes its time on the injected clock. */
export class FakeState {
  constructor(private readonly world: World) {}

  /** A device as it is now. */
  device(uid: string): Readonly<FakeDevice> {
    return this.#device(uid);
  }

  get devices(): readonly Readonly<FakeDevice>[] {
    this.world.timeline.settle();
    return this.world.devices;
  }

  get alerts(): readonly Readonly<FakeAlert>[] {
    this.world.timeline.settle();
    return this.world.alerts;
  }

  /** Every quick job that was truly made. */
  get jobs(): readonly Readonly<FakeJob>[] {
    this.world.timeline.settle();
    return this.world.jobs;
  }

  /** Changes what no other method does, for example `{ boots: false }`. */
  change(uid: string, changes: Partial<Omit<FakeDevice, "uid" | "id" | "life">>): void {
    Object.assign(this.#device(uid), changes);
  }

  /** The agent falls silent: hung, or without network. Its monitor raises an alert after five minutes. */
  hang(uid: string): void {
    fallDeviceSilent(this.world, this.#device(uid));
  }

  /** The agent reports again without a restart. */
  reconnect(uid: string): void {
    startDeviceAgent(this.world, this.#device(uid), null);
  }

  powerOff(uid: string): void {
    fallDeviceSilent(this.world, this.#device(uid));
  }

  /** Power comes: the device boots, and its agent reports, if it still can. */
  powerOn(uid: string): void {
    bootDevice(this.world, this.#device(uid));
  }

  /** Off, and on again after `offForMs` (default 10 seconds): it boots, the agent reports, `lastReboot` moves, its alert resolves. */
  powerCycle(uid: string, offForMs = 10_000): void {
    powerCycleDevice(this.world, this.#device(uid), offForMs);
  }

  /** Someone deletes the device on the web page, which the API cannot. */
  deleteDevice(uid: string): void {
    const device = this.#device(uid);
    device.deleted = true;
    fallDeviceSilent(this.world, device);
  }

  raiseAlert(deviceUid: string, finding: AlertFinding): Readonly<FakeAlert> {
    return raiseAlert(this.world, this.#device(deviceUid), finding);
  }

  #device(uid: string): FakeDevice {
    this.world.timeline.settle();
    const device = this.world.device(uid);
    if (device === undefined) throw new Error(`The fake Datto RMM has no device ${uid}.`);
    return device;
  }
}
