import type { UnitLogin } from "../connection/unit-login.ts";

/** How to reach a Redfish service: the management controller of a server, or a rack unit. Always over https, because the password travels. */
export interface RedfishSettings extends UnitLogin {
  /** Its address without a path, for example `https://192.168.10.40`. A self-signed certificate has to be known to Node (`NODE_EXTRA_CA_CERTS`). */
  readonly url: string;
  /**
   * `basic` sends the password with each request; `session` logs in once, uses the token until it is refused, and has to be logged out.
   * @default "basic"
   */
  readonly login?: "basic" | "session" | undefined;
}
