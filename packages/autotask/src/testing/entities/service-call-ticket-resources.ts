import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Who visits, per ticket. */
export const serviceCallTicketResources = defineEntity({
  name: "ServiceCallTicketResources",
  type: "ServiceCallTicketResource",
  firstId: 1_800_001,
  child: { of: "ServiceCallTickets", segment: "Resources", key: "serviceCallTicketID", verbs: ["create", "delete"] },
  fields: {
    resourceID: field.integer({ required: true, readOnly: "afterCreate", reference: "Resource" }),
    serviceCallTicketID: field.integer({
      required: true,
      readOnly: "afterCreate",
      reference: "ServiceCallTicket",
      indexed: true,
    }),
  },
});
