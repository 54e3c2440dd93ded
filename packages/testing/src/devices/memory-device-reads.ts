import { type Devices, markerPrefix } from "@msp/workflows/ports";
import type { MemoryDeviceContext } from "./memory-device-context.ts";
import { toDevice } from "./to-device.ts";

type Reads = Pick<
  Devices,
  | "getDevice"
  | "sitesOf"
  | "devicesOf"
  | "devicesAtSite"
  | "openAlertsOf"
  | "getAlert"
  | "jobState"
  | "findJobsByMarker"
>;

const account = (name: string): string => name.toLowerCase().replace(/^.*\\/, "").replace(/@.*$/, "");

/** The reading methods. */
export function createMemoryDeviceReads({ park, agenda, errors }: MemoryDeviceContext): Reads {
  return {
    async getDevice(deviceId) {
      const device = park.device(deviceId);
      if (device === undefined) throw errors.missing("getDevice", `there is no device ${deviceId}`);
      return toDevice(park, device);
    },
    sitesOf: async (company) => park.sites.filter(({ companyId }) => companyId === company),
    async devicesOf({ companyId, user }) {
      agenda.catchUp();
      const found = park.devices.filter(({ siteId }) => park.companyOf(siteId) === companyId);
      const theirs = found.filter(({ lastUser }) => user === undefined || account(lastUser ?? "") === account(user));
      return theirs.map((device) => toDevice(park, device));
    },
    async devicesAtSite(siteId) {
      agenda.catchUp();
      if (!park.sites.some(({ id }) => id === siteId))
        throw errors.missing("devicesAtSite", `there is no site ${siteId}`);
      return park.devices.filter((device) => device.siteId === siteId).map((device) => toDevice(park, device));
    },
    openAlertsOf: async (owner) =>
      park.alerts
        .filter(({ isResolved }) => !isResolved)
        .filter((alert) => ("deviceId" in owner ? alert.deviceId === owner.deviceId : alert.siteId === owner.siteId))
        .map((alert) => ({ ...alert }))
        .reverse(),
    async getAlert(alertId) {
      const alert = park.alerts.find(({ id }) => id === alertId);
      if (alert === undefined) throw errors.missing("getAlert", `there is no alert ${alertId}`);
      return { ...alert };
    },
    async jobState({ jobId, deviceId }) {
      agenda.catchUp();
      const job = park.jobs.find((one) => one.id === jobId && one.deviceId === deviceId);
      if (job === undefined) throw errors.missing("jobState", `there is no job ${jobId} of device ${deviceId}`);
      return job.state;
    },
    async findJobsByMarker({ marker, deviceId }) {
      agenda.catchUp();
      const ours = park.jobs.filter((job) => job.deviceId === deviceId && job.name.includes(`[${markerPrefix}`));
      const matches = ours.filter(({ name }) => name.endsWith(`[${marker}]`)).map(({ id, name }) => ({ id, name }));
      return { matches, controlSeen: ours.length > 0 };
    },
  };
}
