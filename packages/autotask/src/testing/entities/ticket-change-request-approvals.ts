import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Who is asked about a change request. */
export const ticketChangeRequestApprovals = defineEntity({
  name: "TicketChangeRequestApprovals",
  type: "TicketChangeRequestApproval",
  firstId: 2_200_001,
  child: { of: "Tickets", segment: "ChangeRequestApprovals", key: "ticketID", verbs: ["create", "delete"] },
  fields: {
    approveRejectDateTime: field.datetime(),
    approveRejectNote: field.string(),
    contactID: field.integer({ reference: "Contact" }),
    isApproved: field.boolean(),
    resourceID: field.integer({ reference: "Resource" }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
  },
});
