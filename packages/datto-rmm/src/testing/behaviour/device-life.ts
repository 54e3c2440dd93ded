import type { FakeDevice } from "../state/fake-device.ts";
import type { World } from "../state/world.ts";
import { raiseAlert, resolveAlertsOf } from "./alert-life.ts";
import { offerJobs } from "./job-life.ts";

/** Until the monitor raises an alert for a device that is offline, in milliseconds. */
const offlineAlertAfterMs = 300_000;
/** Until it resolves the alert of a device that is back, in milliseconds. */
const alertResolvesAfterMs = 60_000;

/** The agent falls silent: no power, no network, or hung. */
export function fallDeviceSilent(world: World, device: FakeDevice): void {
  device.life += 1;
  const { life } = device;
  if (device.online) device.lastSeen = world.now;
  device.online = false;
  world.timeline.at(world.now + offlineAlertAfterMs, () => {
    if (device.life === life && !device.online) raiseOfflineAlert(world, device);
  });
}

/** Power comes back: after a while the agent reports, unless the device is past that. */
export function bootDevice(world: World, device: FakeDevice): void {
  device.life += 1;
  const { life } = device;
  device.online = false;
  world.timeline.at(world.now + device.bootMs, () => {
    if (device.life === life && device.boots) startDeviceAgent(world, device, world.now);
  });
}

/** The agent reports again; `bootedAt` is when the computer started, null when it never stopped. */
export function startDeviceAgent(world: World, device: FakeDevice, bootedAt: number | null): void {
  device.life += 1;
  const { life } = device;
  device.online = true;
  device.lastSeen = world.now;
  if (bootedAt !== null) {
    world.timeline.at(world.now + world.assumptions.lastRebootLagMs, () => {
      device.lastReboot = Math.max(device.lastReboot ?? 0, bootedAt);
      device.lastAuditDate = world.now;
      device.rebootRequired = false;
    });
  }
  world.timeline.at(world.now + alertResolvesAfterMs, () => {
    if (device.life === life && device.online) resolveAlertsOf(world, device, "online_offline_status_ctx");
  });
  offerJobs(world, device);
}

/** Off and on again, with a pause without power in between. */
export function powerCycleDevice(world: World, device: FakeDevice, offForMs: number): void {
  fallDeviceSilent(world, device);
  const { life } = device;
  world.timeline.at(world.now + offForMs, () => {
    if (device.life === life) bootDevice(world, device);
  });
}

function raiseOfflineAlert(world: World, device: FakeDevice): void {
  const hasOne = world.alerts.some(
    ({ deviceUid, resolved, context }) =>
      deviceUid === device.uid && !resolved && context["@class"] === "online_offline_status_ctx",
  );
  if (hasOne) return;
  raiseAlert(world, device, {
    priority: "Critical",
    context: { "@class": "online_offline_status_ctx", status: "OFFLINE" },
  });
}
