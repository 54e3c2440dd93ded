import type { DevicesAbilities } from "@msp/workflows/ports";
import type { Agenda } from "../sending/agenda.ts";
import type { Sender } from "../sending/create-sender.ts";
import type { errorsOf } from "../sending/errors-of.ts";
import type { DevicePark } from "./device-park.ts";
import type { MemoryDeviceSeed } from "./memory-device-seed.ts";

/** What the methods of a monitoring system in memory share. */
export interface MemoryDeviceContext {
  readonly park: DevicePark;
  readonly seed: MemoryDeviceSeed;
  readonly sender: Sender;
  readonly agenda: Agenda;
  readonly errors: ReturnType<typeof errorsOf>;
  readonly abilities: DevicesAbilities;
}
