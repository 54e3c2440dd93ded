import type { ComponentRun } from "../state/fake-component.ts";
import type { FakeDevice } from "../state/fake-device.ts";
import type { FakeJob } from "../state/fake-job.ts";
import type { World } from "../state/world.ts";
import { bootDevice, fallDeviceSilent } from "./device-life.ts";

/** Until an agent that is online asks for a new job, in milliseconds. */
const pickupMs = 5_000;

/** Makes a quick job. It waits for its device, and expires when the device stays away. */
export function createJob(
  world: World,
  device: FakeDevice,
  draft: Pick<FakeJob, "name" | "component" | "variables">,
): FakeJob {
  const job: FakeJob = {
    ...draft,
    uid: world.nextUid(),
    id: world.nextNumber(),
    deviceUid: device.uid,
    createdAt: world.now,
    deployment: "Pending",
    ranOn: null,
    stdout: null,
    stderr: null,
  };
  world.jobs.push(job);
  noteJob(world, job, "create");
  world.timeline.at(world.now + world.assumptions.jobExpiresAfterMs, () => {
    if (job.deployment === "Pending" || job.deployment === "Running") finish(world, job, "Expired");
  });
  offerJobs(world, device);
  return job;
}

/** The agent asks for what waits for it. */
export function offerJobs(world: World, device: FakeDevice): void {
  if (!device.online || device.suspended) return;
  const { life } = device;
  for (const job of world.jobs.filter((one) => one.deviceUid === device.uid && one.deployment === "Pending"))
    world.timeline.at(world.now + pickupMs, () => {
      if (device.life === life && job.deployment === "Pending") start(world, device, job);
    });
}

function start(world: World, device: FakeDevice, job: FakeJob): void {
  const { life } = device;
  job.deployment = "Running";
  job.ranOn = world.now;
  world.timeline.at(world.now + job.component.runMs, () => {
    // A device that went away while it ran never reports.
    if (device.life !== life || job.deployment !== "Running") return;
    const { status = "Success", stdout, stderr } = job.component.behave(runOf(world, device, job));
    job.stdout = stdout ?? null;
    job.stderr = stderr ?? null;
    finish(world, job, status);
  });
}

function finish(world: World, job: FakeJob, deployment: FakeJob["deployment"]): void {
  job.deployment = deployment;
  noteJob(world, job, "deployment");
}

function runOf(world: World, device: FakeDevice, { variables }: FakeJob): ComponentRun {
  return {
    device,
    variables,
    restart(afterMs) {
      const { life } = device;
      world.timeline.at(world.now + afterMs, () => {
        if (device.life !== life) return;
        fallDeviceSilent(world, device);
        bootDevice(world, device);
      });
    },
    wake(macAddress) {
      const plain = (text: string | null) => (text ?? "").replace(/[^0-9a-f]/gi, "").toUpperCase();
      const sleeper = world.devices.find(
        (one) => one.siteUid === device.siteUid && plain(one.macAddress) === plain(macAddress),
      );
      if (sleeper !== undefined && !sleeper.online && sleeper.wakes) bootDevice(world, sleeper);
    },
  };
}

function noteJob(world: World, job: FakeJob, action: string): void {
  world.note({
    entity: "DEVICE",
    category: "job",
    action,
    deviceUid: job.deviceUid,
    details: {
      "event.category": "job",
      "event.action": action,
      "job.uid": job.uid,
      "job.status": job.deployment,
      "device.uid": job.deviceUid,
    },
  });
}
