import type { Device, DeviceJobState } from "@msp/workflows";
import type { NotReadable } from "../actions/not-readable.ts";
import type { EffectOnDevice } from "./effect-on-device.ts";
import { jobText } from "./job-text.ts";
import { wakingNeighbour } from "./waking-neighbour.ts";

/** What waking a device left to be seen. */
export interface WakeTraces {
  readonly means: NotReadable | { readonly outcome: "read"; readonly wakesDevices: boolean };
  readonly before?: Pick<Device, "name" | "connection"> | undefined;
  readonly site?: (Parameters<typeof wakingNeighbour>[0] & { readonly reason?: string | undefined }) | undefined;
  readonly seen?: { readonly isOnline: boolean } | undefined;
  readonly job?: Pick<DeviceJobState, "state" | "stateText"> | undefined;
}

/** Whether the device woke: only its agent says so. A device that was online already is said to be, with nothing sent. */
export function wakeEffect({ means, before, site, seen, job }: WakeTraces): EffectOnDevice {
  const not = (reason: string): EffectOnDevice => ({ outcome: "unverified", reason, wasSent: seen !== undefined });
  if (means.outcome === "not readable") return not(`nothing was sent: ${means.reason}`);
  if (!means.wakesDevices) return not("nothing was sent: remote monitoring wakes no devices here");
  const name = before?.name ?? "the device";
  if (before?.connection === "online")
    return { outcome: "verified", evidence: `${name} was online already`, wasSent: false };
  if (site === undefined) return not(`nothing was sent: ${name} is at no site`);
  if (site.outcome === "not readable") return not(`nothing was sent: ${site.reason ?? "its site cannot be read"}`);
  if (seen === undefined) return not(`nothing was sent: no other device at the site of ${name} is online`);
  if (seen.isOnline)
    return {
      outcome: "verified",
      evidence: `${name} is online, woken by ${wakingNeighbour(site)?.name}`,
      wasSent: true,
    };
  return not(`${name} is not online; ${jobText(job, "wake it")}`);
}
