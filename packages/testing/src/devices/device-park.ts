import type { Clock, Device, DeviceAlert, DeviceJobState } from "@msp/workflows/ports";
import type { Agenda } from "../sending/agenda.ts";
import type { MemoryDeviceSeed, SeedDeviceSite } from "./memory-device-seed.ts";

/** A device as it stands. */
export interface ParkedDevice extends Omit<Device, "companyId" | "siteName" | "siteId" | "connection" | "isRetired"> {
  readonly id: string;
  siteId: string;
  isOnline: boolean;
  isRetired: boolean;
  lastSeenAt: string;
  lastRestartAt?: string;
  readonly whenRestarted: "starts" | "nothing" | "stays away";
  readonly fields: Map<number, string>;
}

/** A job as it stands. `run` is what it does to the world when its device has run it. */
export interface ParkedJob {
  readonly id: string;
  readonly name: string;
  readonly deviceId: string;
  state: DeviceJobState;
  readonly run: (now: number) => DeviceJobState;
}

/** An alert as it stands. */
export type ParkedAlert = { -readonly [Key in keyof DeviceAlert]: DeviceAlert[Key] };

/** How long everything takes in memory, in milliseconds. */
const pace = { pickUp: 5_000, restart: 90_000, expire: 7 * 86_400_000 };

/** The devices, jobs and alerts of a monitoring system in memory. */
export class DevicePark {
  readonly sites: readonly SeedDeviceSite[];
  readonly devices: readonly ParkedDevice[];
  readonly jobs: ParkedJob[] = [];
  readonly alerts: ParkedAlert[] = [];
  readonly components: NonNullable<MemoryDeviceSeed["components"]>;

  constructor(
    private readonly seed: MemoryDeviceSeed,
    private readonly clock: Clock,
    private readonly agenda: Agenda,
  ) {
    const lastSeenAt = new Date(clock.now()).toISOString();
    this.sites = seed.sites;
    this.components = seed.components ?? [];
    this.devices = seed.devices.map(({ isOnline = true, whenRestarted = "starts", ...device }) => ({
      ...device,
      whenRestarted,
      isOnline,
      lastSeenAt,
      isRetired: false,
      fields: new Map(),
    }));
  }

  device(id: string): ParkedDevice | undefined {
    this.agenda.catchUp();
    return this.devices.find((device) => device.id === id);
  }

  companyOf(siteId: string | undefined): string | undefined {
    return this.sites.find(({ id }) => id === siteId)?.companyId;
  }

  /** The agent goes away and comes back after a restart. */
  restart(device: ParkedDevice, at: number): void {
    if (device.whenRestarted === "nothing") return;
    device.isOnline = false;
    if (device.whenRestarted === "stays away") return;
    this.agenda.schedule(at + pace.restart, (back) => {
      device.lastRestartAt = new Date(back).toISOString();
      this.connect(device, back);
    });
  }

  connect(device: ParkedDevice, at: number = this.clock.now()): void {
    device.isOnline = true;
    device.lastSeenAt = new Date(at).toISOString();
    for (const job of this.jobs) if (job.deviceId === device.id) this.offer(job, at);
  }

  addJob(job: ParkedJob, at: number): void {
    this.jobs.push(job);
    this.agenda.schedule(at + (this.seed.jobsExpireAfterMs ?? pace.expire), () => {
      if (job.state.state === "waiting") job.state = { state: "expired" };
    });
    this.offer(job, at);
  }

  /** A device that is offline leaves the job waiting. */
  private offer(job: ParkedJob, at: number): void {
    this.agenda.schedule(at + pace.pickUp, (now) => {
      const device = this.devices.find(({ id }) => id === job.deviceId);
      if (job.state.state !== "waiting" || device?.isOnline !== true) return;
      job.state = { ranAt: new Date(now).toISOString(), ...job.run(now) };
    });
  }
}
