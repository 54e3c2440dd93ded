import type { FakeOutlet } from "../unit/outlet-bank.ts";

/** A switch as `Switch.GetStatus` tells it. */
export function shellyStatus({ id, isOn, watts, errors, flips }: FakeOutlet): object {
  return {
    id: Number(id),
    source: "HTTP_in",
    output: isOn,
    ...(flips ? { timer_started_at: flips.from / 1_000, timer_duration: flips.afterMs / 1_000 } : {}),
    apower: isOn ? watts : 0,
    voltage: 230.1,
    current: isOn ? watts / 230.1 : 0,
    aenergy: { total: 1_204.5, by_minute: [0, 0, 0], minute_ts: 0 },
    temperature: { tC: 41.2, tF: 106.2 },
    ...(errors.length > 0 ? { errors } : {}),
  };
}
