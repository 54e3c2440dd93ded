import { Secret as SentSecret } from "@msp/adapter-kit";
import { Secret } from "@msp/workflows";
import type { DeviceFieldValues } from "@msp/workflows/ports";
import type { DeviceSession } from "./device-session.ts";

/** Sets user-defined fields. A secret is in the request that leaves and nowhere else: the announcement, which is journaled, has a mark in its place. */
export async function writeDeviceFields(
  session: DeviceSession,
  deviceId: string,
  fields: DeviceFieldValues,
): Promise<void> {
  const { siteUid } = await session.device(deviceId);
  const values = Object.entries(fields);
  const shown = values.map(([ordinal, value]) => [ordinal, value === null ? null : `${value}`] as const);
  const options = await session.announcing({
    operation: "setDeviceFields",
    target: `device ${deviceId}`,
    fields: Object.fromEntries(shown),
    siteUid,
  });
  const draft = values.map(
    ([ordinal, value]) => [ordinal, value instanceof Secret ? new SentSecret(() => value.reveal()) : value] as const,
  );
  await session.client.devices.setUserDefinedFields(deviceId, Object.fromEntries(draft), options);
}
