import { isIP } from "node:net";

const privateRanges =
  /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[(::1\]|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:))/;
const localNames = /(^|\.)(local|lan|internal|home\.arpa|localhost)$/;

/** Whether a host as `URL.hostname` writes it can only be of a local network: a private address, or a name that no public server answers to. */
export function isLocalHost(hostname: string): boolean {
  if (isIP(hostname) !== 0 || hostname.startsWith("[")) return privateRanges.test(hostname);
  return !hostname.includes(".") || localNames.test(hostname);
}
