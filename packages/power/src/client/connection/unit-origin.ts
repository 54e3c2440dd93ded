import { isLocalHost } from "./is-local-host.ts";
import { refusedHere } from "./refused-here.ts";

/** Where a unit is, and whether a person let it be spoken to without encryption. */
export interface UnitAddress {
  /** The unit's address without a path, for example `https://192.168.10.20`. */
  readonly url: string;
  readonly acceptsUnencrypted?: boolean | undefined;
}

/** An origin credentials may go to. */
export interface UnitOrigin {
  readonly origin: string;
  /** Holds the origin where it goes without encryption. */
  readonly unencrypted: readonly string[];
}

/** The origin of a unit; throws `InvalidRequestError` with what to change for an address that cannot be used. */
export function unitOrigin(system: string, { url: text, acceptsUnencrypted = false }: UnitAddress): UnitOrigin {
  const refuse = (why: string) => refusedHere(system, "reading the unit's address", why);
  if (!URL.canParse(text))
    throw refuse(`${JSON.stringify(text)} is not an address. Write one such as "https://192.168.10.20".`);
  const url = new URL(text);
  if (!["https:", "http:"].includes(url.protocol)) throw refuse(`${url.protocol} is neither https nor http.`);
  if (url.username !== "" || url.password !== "")
    throw refuse("its address holds a user name or a password. Give them as settings of their own.");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    throw refuse(`its address must end after host and port; "${url.pathname}" is one path too many.`);
  if (url.protocol === "https:" || !acceptsUnencrypted) return { origin: url.origin, unencrypted: [] };
  if (!isLocalHost(url.hostname)) {
    throw refuse(
      `${url.origin} is not encrypted and not of a local network. Use https, or reach the unit through a tunnel.`,
    );
  }
  return { origin: url.origin, unencrypted: [url.origin] };
}
