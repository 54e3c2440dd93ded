import type { Device, DeviceJobState } from "@msp/workflows";
import type { NotReadable } from "../actions/not-readable.ts";
import type { EffectOnDevice } from "./effect-on-device.ts";
import { jobText } from "./job-text.ts";

/** What a restart left to be seen. */
export interface RestartTraces {
  readonly means: NotReadable | { readonly outcome: "read"; readonly restartsDevices: boolean };
  readonly before?: Pick<Device, "name" | "connection"> | undefined;
  readonly seen?:
    | { readonly isOnline: boolean; readonly hasRestarted: boolean; readonly lastRestartAt?: string | undefined }
    | undefined;
  readonly job?: Pick<DeviceJobState, "state" | "stateText"> | undefined;
}

/** Whether the device restarted: its own signs decide, and never the job. */
export function restartEffect({ means, before, seen, job }: RestartTraces): EffectOnDevice {
  const not = (reason: string): EffectOnDevice => ({ outcome: "unverified", reason, wasSent: seen !== undefined });
  if (means.outcome === "not readable") return not(`nothing was sent: ${means.reason}`);
  if (!means.restartsDevices) return not("nothing was sent: remote monitoring restarts no devices here");
  if (before === undefined || seen === undefined)
    return not(`nothing was sent: ${before?.name ?? "the device"} is ${before?.connection ?? "unknown"}, not online`);
  const { isOnline, hasRestarted, lastRestartAt = "" } = seen;
  if (isOnline && hasRestarted)
    return { outcome: "verified", evidence: `${before.name} started at ${lastRestartAt} and is online`, wasSent: true };
  const device = hasRestarted
    ? `${before.name} started at ${lastRestartAt}, but its agent is not online`
    : isOnline
      ? `${before.name} is online, but shows no start after the request`
      : `${before.name} is offline and shows no start after the request`;
  return not(`${device}; ${jobText(job, "restart it")}`);
}
