import { jobNameCarries, toJobName } from "../mapping/to-job-name.ts";
import type { DattoRmmDevices } from "./datto-rmm-devices.ts";
import type { DeviceSession } from "./device-session.ts";

type DeviceWrites = Pick<
  DattoRmmDevices,
  "runComponent" | "findJobsByMarker" | "resolveAlert" | "moveDevice" | "setUserDefinedFields"
>;

/** The writing methods, and the search for what one of them left. */
export function createDeviceWrites(session: DeviceSession): DeviceWrites {
  const { client, marker, reading } = session;
  return {
    async runComponent({ deviceUid, componentUid, title, variables = {} }) {
      const { siteUid } = await session.device(deviceUid);
      const options = await session.announcing({
        operation: "runComponent",
        target: `device ${deviceUid}`,
        fields: { component: componentUid, title, variables },
        siteUid,
      });
      const draft = { jobName: toJobName(title, marker), componentUid, variables };
      const { job } = await client.devices.runQuickJob(deviceUid, draft, options);
      return { jobUid: job.uid };
    },
    findJobsByMarker: ({ marker: sought, since, deviceUid }) =>
      client.jobs.findQuickJobs({ isNamed: (name) => jobNameCarries(name, sought), from: since, deviceUid }, reading),
    async resolveAlert(alertUid) {
      const alert = await client.alerts.get(alertUid, reading);
      if (alert.resolved === true) return { wasResolved: true };
      const options = await session.announcing({
        operation: "resolveAlert",
        target: `alert ${alertUid}`,
        fields: { resolved: true },
        prior: { resolved: alert.resolved },
        siteUid: alert.alertSourceInfo?.siteUid ?? null,
      });
      await client.alerts.resolve(alertUid, options);
      return { wasResolved: false };
    },
    async moveDevice(deviceUid, siteUid) {
      const before = await session.device(deviceUid);
      const options = await session.announcing({
        operation: "moveDevice",
        target: `device ${deviceUid}`,
        fields: { site: siteUid },
        prior: { site: before.siteUid },
        siteUid: before.siteUid,
      });
      await client.devices.move(deviceUid, siteUid, options);
    },
    async setUserDefinedFields(deviceUid, fields) {
      const { siteUid } = await session.device(deviceUid);
      const options = await session.announcing({
        operation: "setUserDefinedFields",
        target: `device ${deviceUid}`,
        fields,
        siteUid,
      });
      await client.devices.setUserDefinedFields(deviceUid, fields, options);
    },
  };
}
