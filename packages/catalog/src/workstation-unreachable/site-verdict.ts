import type { Device } from "@msp/workflows";

/** What remote monitoring says about a site, as far as it can be read. */
type SiteReading =
  | { readonly outcome: "not readable"; readonly reason: string }
  | {
      readonly outcome: "read";
      /** Without the machine in question, and without what is retired. */
      readonly others: readonly Pick<Device, "name" | "connection" | "lastSeenAt">[];
    };

/** Whether the site is down, and the sentence a technician reads about it. */
export interface SiteVerdict {
  readonly isDown: boolean;
  readonly sentence: string;
}

/**
 * Whether several devices of a site were lost together. One that is online, or of which nobody knows, is enough to doubt it: then a technician asks. Devices
 * that were last heard of at another time, such as those switched off overnight, count for nothing.
 */
export function siteVerdict(
  machine: Pick<Device, "connection" | "lastSeenAt">,
  site: SiteReading | undefined,
  suspicion: { readonly othersOffline: number; readonly withinMinutes: number },
): SiteVerdict {
  const not = (sentence: string): SiteVerdict => ({ isDown: false, sentence });
  if (site === undefined) return not("Its site is not known, so nobody could look at its other devices.");
  if (site.outcome === "not readable") return not(`Its other devices could not be looked at: ${site.reason}`);
  if (site.others.length === 0) return not("The site has no other device, so nothing follows for the site.");
  const { others } = site;
  const lost = others.filter(
    (other) =>
      other.connection === "offline" && areClose(other.lastSeenAt, machine.lastSeenAt, suspicion.withinMinutes),
  );
  const online = others.filter(({ connection }) => connection === "online").length;
  const unknown = others.filter(({ connection }) => connection === "unknown").length;
  const together =
    lost.length === 0
      ? "none was lost together with it"
      : `lost together with it: ${lost.map(({ name }) => name).join(", ")}`;
  const isDown =
    machine.connection === "offline" && online === 0 && unknown === 0 && lost.length >= suspicion.othersOffline;
  return { isDown, sentence: `Of ${others.length} other devices ${online} are online; ${together}.` };
}

const areClose = (one: string | undefined, other: string | undefined, minutes: number): boolean =>
  one !== undefined && other !== undefined && Math.abs(Date.parse(one) - Date.parse(other)) <= minutes * 60_000;
