import { ConfigurationItem, defineAction } from "@msp/workflows";
import * as z from "zod";

/** Finds the active configuration items of a company that are linked to a device of remote monitoring. By link, never by a name that is alike. */
export const findItemsOfDevice = defineAction({
  id: "configuration-item.find-of-device",
  title: "Find the device's configuration item in the service desk",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ companyId: z.string(), deviceId: z.string() }),
  output: z.object({ items: z.array(ConfigurationItem.pick({ id: true, title: true })) }),
  async run({ input: { companyId, deviceId }, ports }) {
    const all = await ports.ticketing.configurationItemsOf({ companyId });
    const items = all.filter(({ isActive, monitoringId }) => isActive && monitoringId === deviceId);
    return { items: items.map(({ id, title }) => ({ id, title })) };
  },
});
