import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Finds the company's open tickets that name a machine: as their configuration item, or by its name in title or description. */
export const findTicketsOfMachine = defineAction({
  id: "ticket.find-of-machine",
  title: "Look for another open ticket about the same machine",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({
    companyId: z.string(),
    /** In remote monitoring's ids. */
    deviceId: z.string().optional(),
    deviceName: z.string().optional(),
  }),
  output: z.object({ tickets: z.array(z.object({ ticketId: z.string(), number: z.string(), title: z.string() })) }),
  async run({ input: { companyId, deviceId, deviceName }, ports: { ticketing } }) {
    if (deviceId === undefined && deviceName === undefined) return { tickets: [] };
    const open = await ticketing.findOpenTickets({ companyId });
    const items = deviceId === undefined ? [] : await ticketing.configurationItemsOf({ companyId });
    const ofMachine = items.filter(({ monitoringId }) => monitoringId === deviceId).map(({ id }) => id);
    const name = deviceName?.trim().toLowerCase();
    const tickets = open
      .filter(
        ({ title, description = "", configurationItemId }) =>
          (configurationItemId !== undefined && ofMachine.includes(configurationItemId)) ||
          (name !== undefined && `${title} ${description}`.toLowerCase().includes(name)),
      )
      .map(({ id, number, title }) => ({ ticketId: id, number, title }));
    return { tickets };
  },
});
