import type { Device } from "../client/entities/device.ts";

/** What a device shows about a restart that was asked for. */
export type RestartFinding =
  | { readonly outcome: "verified"; readonly restartedAt: string }
  | { readonly outcome: "unverified"; readonly reason: string };

/**
 * Whether a device restarted after an instant (ISO 8601): only when its last restart is newer and its agent is online. A job's success proves neither,
 * because the component only plans the restart.
 */
export function toRestartFinding(device: Pick<Device, "online" | "lastReboot">, since: string): RestartFinding {
  const { online, lastReboot } = device;
  const unverified = (reason: string): RestartFinding => ({ outcome: "unverified", reason });
  if (online === null) return unverified("the service does not say whether the agent is online");
  if (!online) return unverified("the agent is not online");
  if (lastReboot === null) return unverified("the service knows no restart of the device");
  if (Date.parse(lastReboot) <= Date.parse(since)) return unverified(`its last known restart was at ${lastReboot}`);
  return { outcome: "verified", restartedAt: lastReboot };
}
