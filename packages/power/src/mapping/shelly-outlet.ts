import type { PowerOutlet } from "@msp/workflows/ports";
import type { ShellySwitchConfig, ShellySwitchStatus } from "../client/shelly/shelly-records.ts";

/** A switch of a Shelly device as an outlet. What troubles it, and a flip that is still to come, stand in its state's text. */
export function shellyOutlet(status: ShellySwitchStatus, { name }: ShellySwitchConfig): PowerOutlet {
  const state = status.output ? "on" : "off";
  const flips = status.timer_duration === undefined ? [] : [`flips ${status.timer_duration} s after it was switched`];
  return {
    id: String(status.id),
    state,
    stateText: [state, ...(status.errors ?? []), ...flips].join(", "),
    isLocked: false,
    canCycle: true,
    ...(name === null || name === "" ? {} : { name }),
    ...(status.apower === undefined ? {} : { watts: status.apower }),
  };
}
