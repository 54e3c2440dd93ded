import type { UnitLogin } from "../connection/unit-login.ts";
import type { UnitAddress } from "../connection/unit-origin.ts";

/** How to reach a Digital Loggers switch whose REST-style API is enabled under its external APIs. */
export interface DigitalLoggersSettings extends UnitLogin {
  /** Its address without a path, for example `https://192.168.10.30`. */
  readonly url: UnitAddress["url"];
  /** Lets it be spoken to without encryption, at an address of a local network only. @default false */
  readonly acceptsUnencrypted?: boolean | undefined;
  /**
   * Somebody has seen that this firmware switches an outlet off and on again at `…/cycle/`, which vendor documentation does not name. Without it no
   * outlet is cycled, because off and on in two requests would leave an outlet off whose network went with it.
   * @default false
   */
  readonly cyclesOutlets?: boolean | undefined;
}
