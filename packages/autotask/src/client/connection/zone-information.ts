import { AnswerMismatch } from "@msp/adapter-kit";

/** Where a database lives. */
export interface ZoneInformation {
  /** The address every request starts from; it ends with `v1.0/`. */
  readonly baseUrl: string;
  readonly zoneName?: string | undefined;
  /** The user interface of the same database, for links. */
  readonly webUrl?: string | undefined;
}

/** Reads the answer to `GET /zoneInformation`. */
export function toZoneInformation(value: unknown): ZoneInformation {
  const { url, zoneName, webUrl } = (value ?? {}) as { url?: unknown; zoneName?: unknown; webUrl?: unknown };
  if (typeof url !== "string" || !URL.canParse(url)) throw new AnswerMismatch("url", "an address", url);
  return {
    baseUrl: toBaseUrl(url),
    zoneName: typeof zoneName === "string" ? zoneName : undefined,
    webUrl: typeof webUrl === "string" ? webUrl : undefined,
  };
}

/** A zone's address with its version, whether or not it was written with one and with a slash at its end. */
export function toBaseUrl(zoneUrl: string): string {
  const trimmed = zoneUrl.replace(/\/+$/, "");
  return /\/v\d+(\.\d+)?$/i.test(trimmed) ? `${trimmed}/` : `${trimmed}/v1.0/`;
}
