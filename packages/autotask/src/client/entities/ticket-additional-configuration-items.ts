import { defineEntity } from "../entity/define-entity.ts";

/** Further devices on a ticket. A device is added or taken away; there is nothing to update. */
export const ticketAdditionalConfigurationItems = defineEntity({
  name: "TicketAdditionalConfigurationItems",
  verbs: ["query", "create", "delete"],
  parent: { entity: "Tickets", path: "AdditionalConfigurationItems", field: "ticketID" },
  fields: {
    configurationItemID: { type: "integer", required: true, readOnly: "after create", reference: "ConfigurationItems" },
    ticketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
  },
});
