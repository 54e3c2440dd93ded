import type { Clock } from "@msp/workflows/ports";
import type { SeedOutlet, SwitchHook } from "./outlet-bank.ts";

/** How every fake unit is set up. */
export interface UnitOptions {
  /** Every delay, flip and expiry runs on this clock. */
  readonly clock: Clock;
  readonly outlets?: readonly SeedOutlet[] | undefined;
  /** Is told of every change of an outlet when it happens, so that a device of another fake can lose its power and boot. */
  readonly onSwitch?: SwitchHook | undefined;
  /** Added to every request, in milliseconds of the clock. @default 0 */
  readonly latencyMs?: number | undefined;
  /** @default a login of the sandbox */
  readonly login?: { readonly userName: string; readonly password: string } | undefined;
}
