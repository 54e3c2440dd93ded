import type { Devices, Ticketing } from "@msp/workflows/ports";
import type { DeviceLink } from "./device-link.ts";
import { type LinkSources, linkOfDevice, linkOfItem } from "./link-device.ts";
import { ticketOfAlert } from "./ticket-of-alert.ts";

/** What a ticket's link is read with. */
export interface TicketLinkSources extends LinkSources {
  readonly devices: LinkSources["devices"] & Pick<Devices, "getAlert">;
  readonly ticketing: LinkSources["ticketing"] & Pick<Ticketing, "getTicket">;
}

/** The device a ticket is about: named by its configuration item, by the alert it was opened for, or by both, which then have to agree. */
export async function linkOfTicket(sources: TicketLinkSources, ticketId: string): Promise<DeviceLink> {
  const ticket = await sources.ticketing.getTicket(ticketId);
  const { companyId, configurationItemId, monitoringAlertId: alertId } = ticket;
  const named =
    configurationItemId === undefined ? undefined : await linkOfItem(sources, { companyId, configurationItemId });
  if (alertId === undefined)
    return named ?? missing(`ticket ${ticket.number} names neither a configuration item nor an alert`);
  const found = await ticketOfAlert(sources.devices, ticket, alertId);
  if (found.outcome !== "same") {
    const problems = found.problems;
    return named === undefined && found.outcome === "not found"
      ? { outcome: "not linked", missing: problems }
      : { ...known(named), outcome: "disagreement", problems };
  }
  const { deviceId } = found.alert;
  if (deviceId === undefined) return named ?? missing(`the alert of ticket ${ticket.number} names no device`);
  const alarmed = await linkOfDevice(sources, deviceId);
  const problems = [
    ...(named !== undefined && "device" in named && named.device !== undefined && named.device.id !== deviceId
      ? [
          `ticket ${ticket.number} names ${named.device.name} as its configuration item, and its alert is about another device`,
        ]
      : []),
    ...("device" in alarmed && alarmed.device?.companyId !== undefined && alarmed.device.companyId !== companyId
      ? [
          `ticket ${ticket.number} belongs to company ${companyId}, and the device of its alert to company ${alarmed.device.companyId}`,
        ]
      : []),
  ];
  return problems.length > 0 ? { ...known(named ?? alarmed), outcome: "disagreement", problems } : (named ?? alarmed);
}

const missing = (what: string): DeviceLink => ({ outcome: "not linked", missing: [what] });

function known(
  link: DeviceLink | undefined,
): Pick<Extract<DeviceLink, { outcome: "not linked" }>, "device" | "configurationItem"> {
  if (link === undefined || link.outcome === "not readable") return {};
  const { device, configurationItem } = link;
  return {
    ...(device === undefined ? {} : { device }),
    ...(configurationItem === undefined ? {} : { configurationItem }),
  };
}
