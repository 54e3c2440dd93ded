import type { DeviceLink } from "../devices/device-link.ts";

/** What is known about which machine is meant, before anybody is asked. */
interface MachineClues {
  /** Of the request. */
  readonly deviceId: string | undefined;
  /** Whether that id is one of the company's devices in use. */
  readonly isKnown: boolean;
  /** Of the request: an exact name. */
  readonly deviceName: string | undefined;
  /** What the ticket names. */
  readonly byTicket: DeviceLink;
  /** The company's devices of exactly that name; absent where the request gives none. */
  readonly named: readonly { readonly id: string }[] | undefined;
}

/** The one machine that is meant, or why a person has to say so. */
type MachineMeant =
  | { readonly outcome: "exact"; readonly deviceId: string }
  | { readonly outcome: "asked"; readonly reason: string }
  | { readonly outcome: "not readable"; readonly reason: string };

/**
 * Which machine is meant: the ticket's (by its configuration item or its alert), the request's id, or the only one of the request's exact name. Whoever says
 * something has to say the same.
 */
export function machineMeant({ deviceId, isKnown, deviceName, byTicket, named }: MachineClues): MachineMeant {
  if (byTicket.outcome === "not readable") return byTicket;
  if (byTicket.outcome === "disagreement") return asked(byTicket.problems.join("; "));
  const ofTicket = byTicket.outcome === "linked" ? byTicket.device.id : undefined;
  const [ofName, ...namesakes] = named?.map(({ id }) => id) ?? [];
  if (deviceId !== undefined && !isKnown)
    return asked(`the company has no machine with the id "${deviceId}" in remote monitoring`);
  const isNamed = deviceId !== undefined && [ofName, ...namesakes].includes(deviceId);
  if (named !== undefined && named.length !== 1 && !isNamed)
    return asked(`machines of the company called "${deviceName}": ${named.length}`);
  const said = new Set([deviceId, ofTicket, namesakes.length === 0 ? ofName : undefined]);
  said.delete(undefined);
  const [only, ...others] = said;
  if (only === undefined)
    return asked(byTicket.outcome === "not linked" ? byTicket.missing.join("; ") : "nothing names the machine");
  return others.length > 0 ? asked("ticket and request name different machines") : { outcome: "exact", deviceId: only };
}

const asked = (reason: string): MachineMeant => ({ outcome: "asked", reason });
