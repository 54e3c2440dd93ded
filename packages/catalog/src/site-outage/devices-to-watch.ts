import type { SiteState } from "../actions/devices/read-company-sites.ts";

/**
 * Which devices have to be up again: those the caller named, or those that are down and that an open alert or the ticket's own alert is about. A device
 * that is merely switched off for the night has no alert, and is not waited for.
 */
export function devicesToWatch(
  named: readonly string[] | undefined,
  sites: readonly Pick<SiteState, "down" | "alerts">[],
  alertOfTicket: { readonly deviceId?: string | undefined } | undefined,
): string[] {
  if (named !== undefined && named.length > 0) return [...new Set(named)];
  const alerted = new Set([
    alertOfTicket?.deviceId,
    ...sites.flatMap(({ alerts }) => alerts.map((one) => one.deviceId)),
  ]);
  const down = sites.flatMap((site) => site.down.map(({ id }) => id));
  return [...new Set(down.filter((id) => alerted.has(id)))];
}
