import { Secret } from "@msp/workflows";
import { type Devices, markerPrefix } from "@msp/workflows/ports";
import type { ParkedDevice } from "./device-park.ts";
import type { MemoryDeviceContext } from "./memory-device-context.ts";
import { toDevice } from "./to-device.ts";

type Reads = Pick<
  Devices,
  | "means"
  | "fieldsOf"
  | "monthlyReportOf"
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
export function createMemoryDeviceReads({ park, seed, agenda, errors, abilities }: MemoryDeviceContext): Reads {
  return {
    means: async () => abilities,
    async fieldsOf(deviceId) {
      const device = park.device(deviceId);
      if (device === undefined) throw errors.missing("fieldsOf", `there is no device ${deviceId}`);
      return Object.fromEntries([...device.fields].map(([ordinal, value]) => [ordinal, new Secret(value)]));
    },
    async monthlyReportOf({ siteId, month }) {
      const site = park.sites.find(({ id }) => id === siteId);
      if (site === undefined) throw errors.missing("monthlyReportOf", `there is no site ${siteId}`);
      const about = { siteId, month, recipients: (site.reportRecipients ?? []).map((email) => ({ email })) };
      if (!abilities.knowsReports)
        return { ...about, status: "unknown", reason: "this system does not tell which reports it sent" };
      const report = seed.reports?.find((one) => one.siteId === siteId && one.month === month);
      return report === undefined
        ? { ...about, status: "not sent" }
        : { ...about, status: "sent", sentAt: report.sentAt };
    },
    async getDevice(deviceId) {
      const device = park.device(deviceId);
      if (device === undefined) throw errors.missing("getDevice", `there is no device ${deviceId}`);
      return toDevice(park, device);
    },
    sitesOf: async (company) =>
      park.sites
        .filter(({ companyId }) => companyId === company)
        .map(({ id, name }) => ({ id, name, companyId: company })),
    async devicesOf({ companyId, user }) {
      agenda.catchUp();
      const found = park.devices.filter(({ siteId }) => park.companyOf(siteId) === companyId);
      const isTheirs = ({ lastUser = "" }: ParkedDevice) =>
        user === undefined || (account(user) !== "" && account(lastUser) === account(user));
      const theirs = found.filter(isTheirs);
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
