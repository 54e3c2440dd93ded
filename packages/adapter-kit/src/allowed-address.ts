import { ForeignOriginError } from "./foreign-origin-error.ts";

/** Where credentials may go. */
export interface AddressRules {
  readonly system: string;
  /** Origins such as `https://api.example.com`. */
  readonly origins: readonly string[];
  /** Those of them that a person who knows the network lets be spoken to without encryption. @default none */
  readonly unencrypted?: readonly string[] | undefined;
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The address as a `URL`, once it is known to belong to one of the allowed origins, to carry no user name of its own, and to be encrypted
 * (unless it stays on this computer, or the rules let its origin go without). Throws `ForeignOriginError` otherwise.
 */
export function allowedAddress(address: string | URL, base: string | URL | undefined, rules: AddressRules): URL {
  const refuse = (why: string): never => {
    throw new ForeignOriginError(`${rules.system}: a request was not sent because ${why}.`, {
      system: rules.system,
      operation: "check the address",
    });
  };
  const url = URL.canParse(String(address), base === undefined ? undefined : String(base))
    ? new URL(address, base)
    : refuse(`"${String(address).slice(0, 80)}" is not an address`);
  if (!rules.origins.includes(url.origin)) {
    refuse(
      `its address is at ${url.origin}, and these credentials belong to ${rules.origins.join(", ") || "no origin"}`,
    );
  }
  if (url.username !== "" || url.password !== "") refuse(`its address at ${url.host} holds a user name or password`);
  if (url.protocol !== "https:" && !loopback.has(url.hostname) && !rules.unencrypted?.includes(url.origin)) {
    refuse(`${url.origin} is not encrypted; use https (plain http is accepted for this computer only)`);
  }
  return url;
}
