import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Sets a configuration item of the service desk inactive: the device is gone, its history stays. */
export const deactivateConfigurationItem = defineAction({
  id: "configuration-item.deactivate",
  title: "Set the device's configuration item inactive",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ companyId: z.string(), configurationItemId: z.string() }),
  output: z.object({}),
  async run({ input, ports }) {
    await ports.ticketing.changeConfigurationItem(input.configurationItemId, { isActive: false });
    return {};
  },
  again: "safe",
  async verify({ input: { companyId, configurationItemId }, ports }) {
    const item = (await ports.ticketing.configurationItemsOf({ companyId })).find(
      ({ id }) => id === configurationItemId,
    );
    if (item === undefined) return { seen: false, reason: "the item is not among the company's any more" };
    if (item.isActive) return { seen: false, reason: `${item.title} is still active` };
    return { seen: true, evidence: { item: item.title, isActive: item.isActive } };
  },
});
