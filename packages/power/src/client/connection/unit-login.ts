import type { Secret } from "@msp/adapter-kit";

/** Who asks. What is left out is looked up in the environment, when it is first needed. */
export interface UnitLogin {
  /** @default the environment variable `userNameVariable` names */
  readonly userName?: string | undefined;
  /** @default the environment variable `passwordVariable` names */
  readonly password?: string | Secret | undefined;
  /** @default POWER_<UNIT>_USER_NAME, with the unit's name in capitals and `_` for whatever is neither letter nor digit */
  readonly userNameVariable?: string | undefined;
  /** @default POWER_<UNIT>_PASSWORD, formed in the same way */
  readonly passwordVariable?: string | undefined;
}
