import type { DeviceAlert, Ticket } from "@msp/workflows";
import type { Devices } from "@msp/workflows/ports";
import { foundOrNothing } from "../actions/found-or-nothing.ts";

/** Whether a ticket and an alert mean each other. */
export type TicketOfAlert =
  | { readonly outcome: "same"; readonly alert: DeviceAlert }
  | { readonly outcome: "not found" | "disagreement"; readonly problems: string[] };

/**
 * Reads the alert a ticket names and holds its ticket number against the ticket. An alert without a number disagrees with nothing: whether the service
 * fills it in at once is unconfirmed.
 */
export async function ticketOfAlert(
  devices: Pick<Devices, "getAlert">,
  ticket: Pick<Ticket, "number">,
  alertId: string,
): Promise<TicketOfAlert> {
  const alert = await foundOrNothing(devices.getAlert(alertId));
  if (alert === undefined)
    return {
      outcome: "not found",
      problems: [`ticket ${ticket.number} names an alert that remote monitoring does not have`],
    };
  if (alert.ticketNumber !== undefined && alert.ticketNumber !== ticket.number)
    return {
      outcome: "disagreement",
      problems: [`ticket ${ticket.number} names an alert that names ticket ${alert.ticketNumber}`],
    };
  return { outcome: "same", alert };
}
