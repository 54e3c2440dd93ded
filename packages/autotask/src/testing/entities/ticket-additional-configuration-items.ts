import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Devices a ticket is about besides its own. */
export const ticketAdditionalConfigurationItems = defineEntity({
  name: "TicketAdditionalConfigurationItems",
  type: "TicketAdditionalConfigurationItem",
  firstId: 1_100_001,
  child: { of: "Tickets", segment: "AdditionalConfigurationItems", key: "ticketID", verbs: ["create", "delete"] },
  fields: {
    configurationItemID: field.integer({ required: true, readOnly: "afterCreate", reference: "ConfigurationItem" }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
  },
});
