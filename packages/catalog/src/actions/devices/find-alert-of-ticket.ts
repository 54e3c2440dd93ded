import { DeviceAlert, defineAction } from "@msp/workflows";
import * as z from "zod";
import { ticketOfAlert } from "../../devices/ticket-of-alert.ts";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Finds the alert a ticket was opened for, and holds the ticket's number against the one the alert names. */
export const findAlertOfTicket = defineAction({
  id: "device.find-alert-of-ticket",
  title: "Find the alert the ticket was opened for",
  effect: "read",
  uses: ["devices", "ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("found"), alert: DeviceAlert }),
    z.object({ outcome: z.literal("none") }),
    z.object({ outcome: z.literal("disagreement"), problems: z.array(z.string()).min(1) }),
    NotReadable,
  ]),
  run: ({ input, ports: { devices, ticketing } }) =>
    readOrSayWhy(
      (async () => {
        const ticket = await ticketing.getTicket(input.ticketId);
        if (ticket.monitoringAlertId === undefined) return { outcome: "none" as const };
        const found = await ticketOfAlert(devices, ticket, ticket.monitoringAlertId);
        return found.outcome === "same"
          ? { outcome: "found" as const, alert: found.alert }
          : { outcome: "disagreement" as const, problems: found.problems };
      })(),
    ),
});
