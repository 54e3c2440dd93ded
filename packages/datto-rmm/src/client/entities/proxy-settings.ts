import { readNumber, readSecret, readText, readWord } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads proxy settings. */
export const readProxySettings = readRecord({
  host: readText,
  port: readNumber,
  type: readWord<"http" | "socks4" | "socks5">(),
  username: readText,
  /** Prints as `[secret]`. */
  password: readSecret,
});

/** How agents of a site reach the service through a proxy. */
export type ProxySettings = ReturnType<typeof readProxySettings>;
