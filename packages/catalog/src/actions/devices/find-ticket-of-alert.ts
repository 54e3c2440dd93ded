import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

const Found = z.object({ ticketId: z.string(), number: z.string(), title: z.string() });

/**
 * Finds the open ticket of an alert among the tickets of its device's company: by the alert the ticket names and by the number the alert names, which have
 * to agree. Completed tickets are not looked through, so `none` means that none is open.
 */
export const findTicketOfAlert = defineAction({
  id: "device.find-ticket-of-alert",
  title: "Find the open ticket of the alert",
  effect: "read",
  uses: ["devices", "ticketing"],
  input: z.object({ alertId: z.string() }),
  output: z.discriminatedUnion("outcome", [
    Found.extend({ outcome: z.literal("found") }),
    z.object({ outcome: z.literal("none"), reason: z.string() }),
    z.object({ outcome: z.literal("disagreement"), tickets: z.array(Found), problem: z.string() }),
    NotReadable,
  ]),
  run: ({ input: { alertId }, ports: { devices, ticketing } }) =>
    readOrSayWhy(
      (async () => {
        const { deviceId, ticketNumber } = await devices.getAlert(alertId);
        if (deviceId === undefined) return { outcome: "none" as const, reason: "the alert names no device" };
        const { companyId, name } = await devices.getDevice(deviceId);
        if (companyId === undefined)
          return { outcome: "none" as const, reason: `the site of ${name} is linked to no company` };
        const open = await ticketing.findOpenTickets({ companyId });
        const fitting = open.filter((ticket) => ticket.monitoringAlertId === alertId || ticket.number === ticketNumber);
        const tickets = fitting.map(({ id, number, title }) => ({ ticketId: id, number, title }));
        const [only, ...others] = fitting;
        if (only === undefined) return { outcome: "none" as const, reason: "no open ticket of the company names it" };
        const isOther =
          (only.monitoringAlertId ?? alertId) !== alertId || (ticketNumber ?? only.number) !== only.number;
        if (others.length === 0 && !isOther)
          return { outcome: "found" as const, ticketId: only.id, number: only.number, title: only.title };
        const problem =
          others.length > 0
            ? `${fitting.length} open tickets belong to the alert`
            : `ticket ${only.number} and the alert do not name each other`;
        return { outcome: "disagreement" as const, tickets, problem };
      })(),
    ),
});
