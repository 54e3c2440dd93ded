import { UsageError } from "../../usage-error.ts";

/** Where a host listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Reads `HOST:PORT`, `[IPv6]:PORT` or `PORT`, which means this machine alone. Throws `UsageError`. */
export function parseAddress(given: string): ListenAddress {
  const [, inBrackets, plain, digits] = /^(?:(?:\[([^\]]+)\]|([^:[\]]+)):)?(\d{1,5})$/.exec(given.trim()) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65_535)
    throw new UsageError(
      `"${given}" is no address to listen on. Write HOST:PORT, for example 127.0.0.1:8080, or PORT alone.`,
    );
  return { host: inBrackets ?? plain ?? "127.0.0.1", port };
}
