import { type Clock, InvalidRequestError } from "@msp/workflows/ports";
import { autotaskEnvironment } from "../../autotask-settings.ts";
import { toBaseUrl, type ZoneInformation } from "./zone-information.ts";

export interface ZonesSettings {
  readonly clock: Clock;
  /** An address somebody set; it is never looked up. */
  fixedUrl(): string | undefined;
  discover(): Promise<ZoneInformation>;
}

/** Knows where the database lives, and notices when it moves. */
export interface Zones {
  current(): Promise<ZoneInformation>;
  /**
   * Looks again after a zone refused the credentials, because a wrong zone answers like a wrong password. The new zone, or undefined when the database has
   * not moved. The look-up itself needs no credentials, so it locks nobody out.
   */
  movedFrom(zone: ZoneInformation): Promise<ZoneInformation | undefined>;
}

const keptMs = 24 * 3_600_000;

/** Zones are kept for a day; several askers share one look-up. */
export function createZones({ clock, fixedUrl, discover }: ZonesSettings): Zones {
  let kept: { readonly zone: ZoneInformation; readonly at: number } | undefined;
  let lookUp: Promise<ZoneInformation> | undefined;

  function look(): Promise<ZoneInformation> {
    lookUp ??= discover()
      .then((zone) => {
        kept = { zone, at: clock.now() };
        return zone;
      })
      .finally(() => {
        lookUp = undefined;
      });
    return lookUp;
  }

  return {
    async current() {
      const fixed = fixedUrl();
      if (fixed !== undefined) return { baseUrl: toBaseUrl(required(fixed)) };
      if (kept === undefined) return look();
      const { zone, at } = kept;
      // An address that served until now is better than none when the look-up is down.
      return clock.now() - at < keptMs ? zone : look().catch(() => zone);
    },
    async movedFrom(zone) {
      if (fixedUrl() !== undefined) return undefined;
      if (kept !== undefined && kept.zone.baseUrl !== zone.baseUrl) return kept.zone;
      const found = await look();
      return found.baseUrl === zone.baseUrl ? undefined : found;
    },
  };
}

function required(address: string): string {
  if (URL.canParse(address)) return address;
  throw new InvalidRequestError(
    `autotask: the zone "${address}" is no address. Set ${autotaskEnvironment.zoneUrl} to one such as ` +
      "https://webservices5.autotask.net/atservicesrest/, or leave it out to have the zone looked up.",
    { system: "autotask", operation: "find the zone" },
  );
}
