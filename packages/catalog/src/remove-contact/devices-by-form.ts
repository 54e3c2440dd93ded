import type { Device } from "@msp/workflows";
import type { NotReadable } from "../actions/not-readable.ts";
import { accountName } from "../contacts/account-name.ts";
import type { DeviceFate, OffboardingDetails } from "../forms/offboarding-details.ts";
import { sameText } from "../texts/same-text.ts";

type Seen = Pick<Device, "id" | "name" | "connection" | "lastUser" | "isRetired">;

/** What remote monitoring shows of a company. */
export type SeenDevices =
  | { readonly outcome: "read"; readonly sites: number; readonly total: number; readonly devices: readonly Seen[] }
  | NotReadable;

/** A device of the person, and what becomes of it. */
export interface DeviceToSettle {
  readonly name: string;
  readonly fate: DeviceFate;
  readonly successor?: string | undefined;
  /** In the monitoring system's ids, where exactly one device there has the name. */
  readonly deviceId?: string | undefined;
}

const present = (seen: SeenDevices) =>
  seen.outcome === "read" ? seen.devices.filter(({ isRetired }) => !isRetired) : [];

/** The one device of a name in remote monitoring; undefined for none and for several. */
export function deviceNamed(seen: SeenDevices, name: string): Seen | undefined {
  const [only, ...others] = present(seen).filter((device) => sameText(device.name, name));
  return others.length === 0 ? only : undefined;
}

/** Devices the person was signed in to last: a hint where to ask, and never whose they are. */
export const hintedDevices = (seen: SeenDevices, accountNames: readonly string[]): readonly string[] =>
  present(seen).flatMap(({ name, lastUser }) =>
    lastUser !== undefined && accountNames.some((one) => sameText(accountName(one), accountName(lastUser)))
      ? [name]
      : [],
  );

/**
 * The devices as the customer's form lists them, where that leaves no question: every one is exactly one device in remote monitoring, and no other device hints
 * at the person. Undefined where a person has to list them.
 */
export function devicesByForm(
  { devices: named }: Pick<OffboardingDetails, "devices">,
  seen: SeenDevices,
  { accountNames, otherwise }: { readonly accountNames: readonly string[]; readonly otherwise: DeviceFate },
): DeviceToSettle[] | undefined {
  if (seen.outcome !== "read" || seen.total > seen.devices.length || accountNames.length === 0 || named.length === 0)
    return undefined;
  const settled = named.flatMap(({ name, fate, successor }) => {
    const device = deviceNamed(seen, name);
    return device === undefined ? [] : [{ name: device.name, fate: fate ?? otherwise, successor, deviceId: device.id }];
  });
  const ids = new Set(settled.map(({ deviceId }) => deviceId));
  const others = hintedDevices(seen, accountNames).filter((hint) => !named.some(({ name }) => sameText(name, hint)));
  return ids.size === named.length && others.length === 0 ? settled : undefined;
}
