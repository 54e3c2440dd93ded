import { defineEntity } from "../entity/define-entity.ts";

/** Who is asked to approve a change request, a resource or a contact. Approving by the API is unconfirmed: the routes offer no update. */
export const ticketChangeRequestApprovals = defineEntity({
  name: "TicketChangeRequestApprovals",
  verbs: ["query", "create", "delete"],
  parent: { entity: "Tickets", path: "ChangeRequestApprovals", field: "ticketID" },
  fields: {
    approveRejectDateTime: { type: "datetime" },
    approveRejectNote: { type: "string" },
    contactID: { type: "integer", reference: "Contacts" },
    isApproved: { type: "boolean" },
    resourceID: { type: "integer", reference: "Resources" },
    ticketID: { type: "integer", required: true, readOnly: "after create", reference: "Tickets" },
  },
});
