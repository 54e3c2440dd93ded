import { sameText } from "../texts/same-text.ts";
import type { OutletWitness } from "./outlet-witness.ts";

/** What the sources agree on, or the first thing they do not agree on, in one sentence. */
export type AgreedOutlet =
  | { readonly outcome: "agreed"; readonly outletId: string; readonly outletName: string; readonly evidence: string[] }
  | { readonly outcome: "mismatch"; readonly reason: string }
  | { readonly outcome: "not assigned" };

interface MonitoredDevice {
  readonly deviceId: string;
  readonly deviceName: string;
}

/** Which outlet feeds a device according to everything that is written down. Whatever speaks of the device by id or by name must say the same. */
export function agreedOutlet(device: MonitoredDevice, witnesses: readonly OutletWitness[]): AgreedOutlet {
  const { deviceId, deviceName } = device;
  const ours = witnesses.filter(
    ({ assignment }) => assignment.deviceId === deviceId || sameText(assignment.deviceName, deviceName),
  );
  const [first, ...others] = ours;
  if (first === undefined) return { outcome: "not assigned" };
  const { outletId, outletName } = first.assignment;

  const stranger = ours.find(
    ({ assignment }) => assignment.deviceId !== deviceId || !sameText(assignment.deviceName, deviceName),
  );
  if (stranger !== undefined) {
    const { assignment } = stranger;
    return mismatch(
      `The ${placeOf(stranger)} assigns outlet ${assignment.outletId} to ${assignment.deviceName} (${assignment.deviceId}), but the monitored device is ${deviceName} (${deviceId}).`,
    );
  }
  const other = others.find(
    ({ assignment }) => assignment.outletId !== outletId || !sameText(assignment.outletName, outletName),
  );
  if (other !== undefined) {
    return mismatch(
      `The ${placeOf(first)} names outlet ${outletId} "${outletName}" for ${deviceName}, the ${placeOf(other)} names ${other.assignment.outletId} "${other.assignment.outletName}".`,
    );
  }
  const shared = witnesses.find((witness) => witness.assignment.outletId === outletId && !ours.includes(witness));
  if (shared !== undefined) {
    return mismatch(
      `Outlet ${outletId} is not of ${deviceName} alone: the ${placeOf(shared)} assigns it to ${shared.assignment.deviceName} (${shared.assignment.deviceId}) as well.`,
    );
  }
  return { outcome: "agreed", outletId, outletName, evidence: ours.map(({ assignment }) => assignment.evidence) };
}

const mismatch = (reason: string): AgreedOutlet => ({ outcome: "mismatch", reason });
const placeOf = ({ source, assignment }: OutletWitness): string => `${source} (${assignment.evidence})`;
