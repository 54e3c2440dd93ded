import { Secret } from "@msp/workflows";
import { type DeviceJobState, type Devices, markerPrefix, NotFoundError } from "@msp/workflows/ports";
import type { Device } from "../client/entities/device.ts";
import type { JobOutput } from "../client/entities/job-output.ts";
import { present } from "../mapping/present.ts";
import { isSameAccount } from "../mapping/same-account.ts";
import { toDeviceAlert } from "../mapping/to-device-alert.ts";
import { jobNameCarries } from "../mapping/to-job-name.ts";
import { toJobState } from "../mapping/to-job-state.ts";
import { toPortDevice } from "../mapping/to-port-device.ts";
import type { DeviceSession } from "./device-session.ts";

type DeviceReads = Pick<
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

/** The reading methods. */
export function createDeviceReads(session: DeviceSession): DeviceReads {
  const { client, reading, sitesOf } = session;

  /**
   * Whether an agent that has not asked for its job yet has a result is unconfirmed; where there is none, the job itself says whether it still waits.
   */
  async function stateWithoutResult(jobId: string): Promise<DeviceJobState> {
    const { status } = await client.jobs.get(jobId, reading);
    return status === "active" ? { state: "waiting" } : { state: "unknown", ...present({ stateText: status }) };
  }

  return {
    means: async () => session.abilities,
    async fieldsOf(deviceId) {
      const { udf } = await session.device(deviceId);
      const filled = Object.entries(udf).filter((field): field is [string, string] => (field[1] ?? "") !== "");
      return Object.fromEntries(filled.map(([name, value]) => [Number(name.replace("udf", "")), new Secret(value)]));
    },
    async monthlyReportOf({ siteId, month }) {
      const { mailRecipients } = await client.sites.settings(siteId, reading);
      const recipients = mailRecipients.flatMap(({ name, email, receivesReports }) =>
        receivesReports === true && email ? [{ email, ...present({ name }) }] : [],
      );
      const reason = "Datto RMM's API tells nothing about reports that were sent; look for the mail itself";
      return { siteId, month, recipients, status: "unknown", reason };
    },
    async getDevice(deviceId) {
      const device = await session.device(deviceId);
      return toPortDevice(device, await session.companyOf(device.siteUid));
    },
    async sitesOf(companyId) {
      return (await sitesOf(companyId)).map(({ uid, name }) => ({ id: uid, name: name ?? "", companyId }));
    },
    async devicesOf({ companyId, user }) {
      const found: Device[] = [];
      for (const { uid } of await sitesOf(companyId)) found.push(...(await client.sites.devices(uid, reading).all()));
      const isTheirs = ({ lastLoggedInUser }: Device) =>
        user === undefined || isSameAccount(lastLoggedInUser ?? "", user);
      return found.filter(isTheirs).map((device) => toPortDevice(device, companyId));
    },
    async devicesAtSite(siteId) {
      const company = await session.companyOf(siteId);
      const found = await client.sites.devices(siteId, reading).all();
      return found.map((device) => toPortDevice(device, company));
    },
    async openAlertsOf(owner) {
      const alerts =
        "deviceId" in owner
          ? client.devices.openAlerts(owner.deviceId, reading)
          : client.sites.openAlerts(owner.siteId, reading);
      return (await alerts.all()).map(toDeviceAlert);
    },
    getAlert: async (alertId) => toDeviceAlert(await client.alerts.get(alertId, reading)),
    async jobState({ jobId, deviceId }) {
      const result = await client.jobs.result(jobId, deviceId, reading).catch((error: unknown) => {
        if (error instanceof NotFoundError) return undefined;
        throw error;
      });
      if (result === undefined) return stateWithoutResult(jobId);
      const wrote = (stream: "hasStdOut" | "hasStdErr") => result.componentResults.some((one) => one[stream] === true);
      const output = wrote("hasStdOut") ? textOf(await client.jobs.stdout(jobId, deviceId, reading)) : null;
      const errorOutput = wrote("hasStdErr") ? textOf(await client.jobs.stderr(jobId, deviceId, reading)) : null;
      const stateText = result.jobDeploymentStatus;
      return { state: toJobState(result), ...present({ stateText, ranAt: result.ranOn, output, errorOutput }) };
    },
    async findJobsByMarker({ marker, since, deviceId }) {
      // Any job of ours in the log shows that names keep markers and that this account reads them.
      const isOurs = (name: string | null) => name?.includes(`[${markerPrefix}`) === true;
      const jobs = await client.jobs.findQuickJobs({ isNamed: isOurs, from: since, deviceUid: deviceId }, reading);
      const matches = jobs.filter(({ name }) => jobNameCarries(name, marker));
      return { matches: matches.map(({ uid, name }) => ({ id: uid, name: name ?? "" })), controlSeen: jobs.length > 0 };
    },
  };
}

function textOf(outputs: readonly JobOutput[]): string {
  return outputs.map(({ stdData }) => stdData ?? "").join("\n");
}
