import { Secret } from "@msp/workflows";
import type { Call, ComponentRequest, DeviceJobState, Devices } from "@msp/workflows/ports";
import type { ParkedDevice } from "./device-park.ts";
import type { MemoryDeviceContext } from "./memory-device-context.ts";

type Writes = Pick<
  Devices,
  "runComponent" | "requestRestart" | "requestWake" | "resolveAlert" | "moveDevice" | "setDeviceFields" | "retireDevice"
>;

/** The writing methods of one call. */
export function createMemoryDeviceWrites(context: MemoryDeviceContext, call: Call): Writes {
  const { park, seed, sender, errors, abilities, agenda } = context;

  function found(operation: string, deviceId: string): ParkedDevice {
    const device = park.device(deviceId);
    if (device === undefined) throw errors.missing(operation, `there is no device ${deviceId}`);
    return device;
  }

  const companyOf = (siteId: string | undefined): { readonly company?: string } => {
    const company = park.companyOf(siteId);
    return company === undefined ? {} : { company };
  };

  const runJob = async (
    operation: string,
    { deviceId, componentId, title, variables = {} }: ComponentRequest,
    run: (now: number) => DeviceJobState,
  ): Promise<{ jobId: string }> => {
    const { siteId } = found(operation, deviceId);
    const name = call.marker === undefined ? title : `${title} [${call.marker}]`;
    const fields = { component: componentId, title, variables };
    const request = { method: "RUN", url: `memory://devices/${deviceId}/jobs`, body: { name, ...fields } };
    const target = `device ${deviceId}`;
    return sender.send(call, { operation, target, ...companyOf(siteId), fields, request }, (at) => {
      const id = `job-${park.jobs.length + 1}`;
      park.addJob({ id, name, deviceId, state: { state: "waiting" }, run }, at);
      return { jobId: id };
    });
  };

  return {
    async runComponent(request) {
      const component = park.components.find(({ id }) => id === request.componentId);
      if (component === undefined) throw errors.missing("runComponent", `there is no component ${request.componentId}`);
      const { output, fails = false } = component;
      return runJob("runComponent", request, () =>
        fails ? { state: "failed", errorOutput: output } : { state: "succeeded", output },
      );
    },
    async requestRestart(deviceId, { title, delaySeconds }) {
      if (!abilities.restartsDevices) throw errors.invalid("requestRestart", "this system restarts no device");
      if (!Number.isSafeInteger(delaySeconds) || delaySeconds < 0)
        throw errors.invalid("requestRestart", "the delay is a whole number of seconds");
      const device = found("requestRestart", deviceId);
      const variables = { delaySeconds: String(delaySeconds) };
      return runJob("requestRestart", { deviceId, componentId: "restart", title, variables }, (now) => {
        agenda.schedule(now + delaySeconds * 1_000, (then) => park.restart(device, then));
        return { state: "succeeded", output: "planned" };
      });
    },
    async requestWake(deviceId, { title, throughDeviceId }) {
      if (!abilities.wakesDevices) throw errors.invalid("requestWake", "this system wakes no device");
      const sleeper = found("requestWake", deviceId);
      if (deviceId === throughDeviceId) throw errors.invalid("requestWake", "a device that sleeps cannot wake itself");
      if (sleeper.siteId !== found("requestWake", throughDeviceId).siteId)
        throw errors.invalid("requestWake", "the two devices are at different sites");
      const request = { deviceId: throughDeviceId, componentId: "wake", title, variables: { deviceId } };
      return runJob("requestWake", request, (now) => {
        if (!sleeper.isOnline) park.restart(sleeper, now);
        return { state: "succeeded", output: "packet sent" };
      });
    },
    async resolveAlert(alertId) {
      const alert = park.alerts.find(({ id }) => id === alertId);
      if (alert === undefined) throw errors.missing("resolveAlert", `there is no alert ${alertId}`);
      if (alert.isResolved) return { wasResolved: true };
      const write = {
        operation: "resolveAlert",
        target: `alert ${alertId}`,
        ...companyOf(alert.siteId),
        fields: { resolved: true },
        prior: { resolved: false },
        request: { method: "RESOLVE", url: `memory://alerts/${alertId}` },
      };
      return sender.send(call, write, () => {
        alert.isResolved = true;
        return { wasResolved: false };
      });
    },
    async moveDevice(deviceId, siteId) {
      const device = found("moveDevice", deviceId);
      if (!park.sites.some(({ id }) => id === siteId)) throw errors.missing("moveDevice", `there is no site ${siteId}`);
      const [from, to] = [park.companyOf(device.siteId), park.companyOf(siteId)];
      if (from !== undefined && to !== undefined && from !== to)
        throw errors.invalid("moveDevice", `the device belongs to company ${from}, and the site to company ${to}`);
      const write = {
        operation: "moveDevice",
        target: `device ${deviceId}`,
        ...companyOf(from === undefined ? siteId : device.siteId),
        fields: { site: siteId },
        prior: { site: device.siteId },
        request: { method: "MOVE", url: `memory://devices/${deviceId}`, body: { site: siteId } },
      };
      await sender.send(call, write, () => {
        device.siteId = siteId;
      });
    },
    async setDeviceFields(deviceId, fields) {
      const device = found("setDeviceFields", deviceId);
      if (Object.keys(fields).length === 0) throw errors.invalid("setDeviceFields", "no field is named");
      const shown = Object.fromEntries(
        Object.entries(fields).map(([ordinal, value]) => [ordinal, value instanceof Secret ? "[secret]" : value]),
      );
      const write = {
        operation: "setDeviceFields",
        target: `device ${deviceId}`,
        ...companyOf(device.siteId),
        fields: shown,
        request: { method: "SET", url: `memory://devices/${deviceId}/fields`, body: shown },
      };
      await sender.send(call, write, () => {
        for (const [ordinal, value] of Object.entries(fields)) {
          const text = value instanceof Secret ? value.reveal() : (value ?? "");
          if (text === "") device.fields.delete(Number(ordinal));
          else device.fields.set(Number(ordinal), text);
        }
      });
    },
    async retireDevice(deviceId) {
      const device = found("retireDevice", deviceId);
      const { retiresDevices } = abilities;
      if (retiresDevices === "no") throw errors.invalid("retireDevice", "this system retires no device");
      const { retiredSiteId: siteId } = seed;
      const isAside = retiresDevices === "sets aside";
      if (isAside && (siteId === undefined || park.companyOf(siteId) !== undefined))
        throw errors.invalid("retireDevice", "no site without a company is named for retired devices");
      const how =
        isAside && siteId !== undefined ? ({ how: "set aside", siteId } as const) : ({ how: "deleted" } as const);
      if (device.isRetired || device.siteId === siteId) return how;
      const write = {
        operation: "retireDevice",
        target: `device ${deviceId}`,
        ...companyOf(device.siteId),
        fields: { ...how },
        prior: { site: device.siteId },
        request: { method: "RETIRE", url: `memory://devices/${deviceId}` },
      };
      return sender.send(call, write, () => {
        if (how.how === "set aside") device.siteId = how.siteId;
        else device.isRetired = true;
        return how;
      });
    },
  };
}
