import { type Devices, InvalidRequestError } from "@msp/workflows/ports";
import type { DeviceSession } from "./device-session.ts";
import { createJobWrite } from "./job-write.ts";
import { writeDeviceFields } from "./write-device-fields.ts";

type DeviceWrites = Pick<
  Devices,
  "runComponent" | "requestRestart" | "requestWake" | "resolveAlert" | "moveDevice" | "setDeviceFields" | "retireDevice"
>;

/** The writing methods. */
export function createDeviceWrites(session: DeviceSession): DeviceWrites {
  const { client, components, reading } = session;
  const runJob = createJobWrite(session);

  return {
    runComponent: (request) => runJob("runComponent", request),
    async requestRestart(deviceId, { title, delaySeconds }) {
      const { restart } = components;
      if (restart === undefined) throw notSetUp("requestRestart", "restart");
      if (!Number.isSafeInteger(delaySeconds) || delaySeconds < 0)
        throw refused("requestRestart", `the delay is a whole number of seconds, not ${delaySeconds}.`);
      const variables = { [restart.delayVariable]: String(delaySeconds) };
      return runJob("requestRestart", { deviceId, componentId: restart.componentUid, title, variables });
    },
    async requestWake(deviceId, { title, throughDeviceId }) {
      const { wake } = components;
      if (wake === undefined) throw notSetUp("requestWake", "wake");
      if (deviceId === throughDeviceId) throw refused("requestWake", "a device that sleeps cannot wake itself.");
      const [sleeper, neighbour] = [await session.device(deviceId), await session.device(throughDeviceId)];
      if (sleeper.siteUid === null || sleeper.siteUid !== neighbour.siteUid)
        throw refused(
          "requestWake",
          "a magic packet does not leave its site, and the two devices are at different ones.",
        );
      const { nics } = await client.audits.device(deviceId, reading);
      const mac = nics.find(({ macAddress }) => macAddress)?.macAddress;
      if (!mac) throw refused("requestWake", `no MAC address of ${sleeper.hostname ?? deviceId} is known.`);
      const variables = { [wake.macVariable]: mac };
      return runJob("requestWake", {
        deviceId: throughDeviceId,
        componentId: wake.componentUid,
        title,
        variables,
      });
    },
    async resolveAlert(alertId) {
      const alert = await client.alerts.get(alertId, reading);
      if (alert.resolved === true) return { wasResolved: true };
      const options = await session.announcing({
        operation: "resolveAlert",
        target: `alert ${alertId}`,
        fields: { resolved: true },
        prior: { resolved: alert.resolved },
        siteUid: alert.alertSourceInfo?.siteUid ?? null,
      });
      await client.alerts.resolve(alertId, options);
      return { wasResolved: false };
    },
    async moveDevice(deviceId, siteId) {
      const before = await session.device(deviceId);
      const [from, to] = [await session.companyOf(before.siteUid), await session.companyOf(siteId)];
      if (from !== null && to !== null && from !== to)
        throw refused("moveDevice", `the device belongs to company ${from}, and the site to company ${to}.`);
      const options = await session.announcing({
        operation: "moveDevice",
        target: `device ${deviceId}`,
        fields: { site: siteId },
        prior: { site: before.siteUid },
        // From a site of nobody's the move concerns whoever gets the device.
        siteUid: from === null ? siteId : before.siteUid,
      });
      await client.devices.move(deviceId, siteId, options);
    },
    setDeviceFields: (deviceId, fields) => writeDeviceFields(session, deviceId, fields),
    async retireDevice(deviceId) {
      const { retiredSiteUid: siteId } = session;
      if (siteId === undefined)
        throw refused("retireDevice", "the API cannot delete a device; name a site to set it aside as retiredSiteUid.");
      const before = await session.device(deviceId);
      if (before.deleted === true) return { how: "deleted" };
      if (before.siteUid === siteId) return { how: "set aside", siteId };
      const company = await session.companyOf(siteId);
      if (company !== null)
        throw refused("retireDevice", `the site for retired devices belongs to company ${company}; name one of none.`);
      const options = await session.announcing({
        operation: "retireDevice",
        target: `device ${deviceId}`,
        fields: { how: "set aside", site: siteId },
        prior: { site: before.siteUid },
        siteUid: before.siteUid,
      });
      await client.devices.move(deviceId, siteId, options);
      return { how: "set aside", siteId };
    },
  };
}

function refused(operation: string, what: string): InvalidRequestError {
  return new InvalidRequestError(`datto-rmm: ${operation} was not sent: ${what}`, { system: "datto-rmm", operation });
}

function notSetUp(operation: string, name: string): InvalidRequestError {
  return refused(operation, `no component is named for it; say which one does it under components.${name}.`);
}
