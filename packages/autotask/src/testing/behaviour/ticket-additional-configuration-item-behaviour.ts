import type { Behaviour } from "./behaviour.ts";
import { checkOnce } from "./check-once.ts";

/** Further devices of a ticket: of its company, each once, and never the ticket's own. */
export const ticketAdditionalConfigurationItemBehaviour: Behaviour = {
  check(write) {
    const { tenant, values } = write;
    const ticket = tenant.database.table("Tickets").get(Number(values.ticketID));
    const device = tenant.database.table("ConfigurationItems").get(Number(values.configurationItemID));
    if (device?.values.companyID !== ticket?.values.companyID) {
      return ["Reference value on field: configurationItemID of type: ConfigurationItem does not exist or is invalid."];
    }
    if (ticket?.values.configurationItemID === device?.id) {
      return [`configurationItemID ${device?.id} is the ticket's own configuration item.`];
    }
    return checkOnce(write, "ticketID", "configurationItemID");
  },
};
