import { Secret } from "@msp/workflows";
import type { DeviceFieldValues, Json, VendorRequest } from "@msp/workflows/ports";
import type { DeviceSession } from "./device-session.ts";

const mark = "[secret]";

/** Sets user-defined fields. A secret is in the request that leaves and nowhere else: the announcement, which is journaled, has a mark in its place. */
export async function writeDeviceFields(
  session: DeviceSession,
  deviceId: string,
  fields: DeviceFieldValues,
): Promise<void> {
  const { siteUid } = await session.device(deviceId);
  const values = Object.entries(fields);
  const secrets = new Set(values.flatMap(([ordinal, value]) => (value instanceof Secret ? [`udf${ordinal}`] : [])));
  const shown = values.map(([ordinal, value]) => [ordinal, value instanceof Secret ? mark : value] as const);
  const { beforeWrite, ...options } = await session.announcing({
    operation: "setDeviceFields",
    target: `device ${deviceId}`,
    fields: Object.fromEntries(shown),
    siteUid,
  });
  const draft = values.map(([ordinal, value]) => [ordinal, value instanceof Secret ? value.reveal() : value] as const);
  await session.client.devices.setUserDefinedFields(deviceId, Object.fromEntries(draft), {
    ...options,
    beforeWrite: (request) => beforeWrite?.(concealed(request, secrets)),
  });
}

function concealed(request: VendorRequest, secrets: ReadonlySet<string>): VendorRequest {
  const { body } = request;
  if (secrets.size === 0 || typeof body !== "object" || body === null || Array.isArray(body)) return request;
  const shown = Object.entries(body as { readonly [name: string]: Json }).map(
    ([name, value]) => [name, secrets.has(name) ? mark : value] as const,
  );
  return { ...request, body: Object.fromEntries(shown) };
}
