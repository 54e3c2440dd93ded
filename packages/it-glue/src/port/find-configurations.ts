import { ConflictError, type DocumentedDevice } from "@msp/workflows/ports";
import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { refusedHere } from "../client/refused-here.ts";
import { remoteIds } from "../mapping/remote-ids.ts";
import { toDocumentedDevice } from "../mapping/to-documented-device.ts";
import type { DocumentationSession } from "./documentation-session.ts";

interface Wanted {
  readonly organizationId: string;
  readonly monitoringId?: string | undefined;
  readonly serialNumber?: string | undefined;
}

const operation = "findDevices";

/**
 * Devices of an organization by the monitoring system's id, the serial number or both. The first is a filter that may be ignored, so a row counts when its
 * own record of the other system carries that id, or when the serial number finds the same device.
 */
export async function findConfigurations(
  session: DocumentationSession,
  { organizationId, monitoringId, serialNumber }: Wanted,
): Promise<readonly DocumentedDevice[]> {
  if (monitoringId === undefined && serialNumber === undefined)
    throw refusedHere(operation, "a device is found by its monitoring id or its serial number; give one of them.");
  const { client, reading } = session;
  const ofSerial =
    serialNumber === undefined
      ? []
      : await client.configurations.all({
          ...reading,
          filter: { organization_id: organizationId, serial_number: serialNumber },
        });
  if (monitoringId === undefined) return ofSerial.map((device) => toDocumentedDevice(device));

  const { proven, unproven } = await byMonitoringId(session, organizationId, monitoringId);
  const serials = new Set(ofSerial.map(({ id }) => id));
  const both = proven.filter(({ id }) => serials.has(id));
  if (proven.length > 0 && ofSerial.length > 0 && both.length === 0) {
    const names = [...proven, ...ofSerial].map(nameOf).join(" and ");
    throw unclear(
      `the monitoring id and the serial number are of different devices: ${names}. Look which one is meant.`,
    );
  }
  if (proven.length > 0) {
    const known = new Set(proven.map(({ id }) => id));
    const others = ofSerial.filter(({ id }) => !known.has(id));
    return [
      ...proven.map((device) => toDocumentedDevice(device, monitoringId)),
      ...others.map((one) => toDocumentedDevice(one)),
    ];
  }
  const [doubtful] = unproven.filter(({ id }) => !serials.has(id));
  if (doubtful !== undefined) {
    throw unclear(
      `the search for the monitoring id ${monitoringId} was answered with ${nameOf(doubtful)}, whose record does not show this id. Look whether it is the device.`,
    );
  }
  return ofSerial.map((device) => toDocumentedDevice(device));
}

async function byMonitoringId(session: DocumentationSession, organizationId: string, id: string) {
  const { client, reading, options } = session;
  const rmm = { system: options.monitoringSystem ?? "aem", id } as const;
  const filter = { rmm, organization_id: organizationId };
  const { records, next } = await client.configurations.page({ ...reading, filter, pageSize: 10 });
  // Ten rows and more are the whole list: the filter was ignored, and looking at each of them proves nothing sooner than the serial number.
  if (next !== undefined) return { proven: [], unproven: [] };
  const include = ["rmm_adapters_resources", "adapters_resources"] as const;
  const shown = await Promise.all(
    records.map((record) => client.configurations.get(record.id, { ...reading, include })),
  );
  const isSame = (remoteId: string) => remoteId.toLowerCase() === id.toLowerCase();
  const proven = shown.flatMap((record) => {
    if (record === undefined) return [];
    const { rmm_adapters_resources: rmmRecords, adapters_resources: others } = record.related;
    return remoteIds([...rmmRecords, ...others]).some(isSame) ? [record] : [];
  });
  // One row looks like an answer; several without proof look like a filter that was ignored.
  return { proven, unproven: records.length === 1 && proven.length === 0 ? records : [] };
}

const nameOf = ({ id, attributes }: ItGlueRecord<"configurations">): string =>
  `${attributes.name ?? "a device"} (${id})`;

const unclear = (reason: string): ConflictError =>
  new ConflictError(`it-glue: ${reason}`, { system: "it-glue", operation });
