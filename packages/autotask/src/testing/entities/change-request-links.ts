import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Which incidents a change request is about. */
export const changeRequestLinks = defineEntity({
  name: "ChangeRequestLinks",
  type: "ChangeRequestLink",
  firstId: 2_300_001,
  root: ["create", "delete"],
  fields: {
    changeRequestTicketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket" }),
    problemOrIncidentTicketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket" }),
  },
});
