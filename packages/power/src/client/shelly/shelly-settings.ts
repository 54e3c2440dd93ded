import type { UnitLogin } from "../connection/unit-login.ts";
import type { UnitAddress } from "../connection/unit-origin.ts";

/** How to reach a Shelly device of the second generation or a later one. */
export interface ShellySettings extends UnitLogin {
  /** Its address without a path, for example `http://192.168.10.20`. */
  readonly url: UnitAddress["url"];
  /**
   * The device serves plain HTTP: whoever listens on the network sees what is switched, though never the password. Only for addresses of a local network.
   * @default false
   */
  readonly acceptsUnencrypted?: boolean | undefined;
}
