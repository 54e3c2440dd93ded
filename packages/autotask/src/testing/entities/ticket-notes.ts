import { choices } from "../model/choices.ts";
import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Notes on tickets. None of the fields can ask for a notification. */
export const ticketNotes = defineEntity({
  name: "TicketNotes",
  type: "TicketNote",
  firstId: 900_001,
  child: { of: "Tickets", segment: "Notes", key: "ticketID", verbs: ["create", "update"] },
  supportsImpersonation: true,
  fields: {
    createDateTime: field.datetime({ readOnly: true }),
    createdByContactID: field.integer({ readOnly: "afterCreate", reference: "Contact" }),
    creatorResourceID: field.integer({ readOnly: true, reference: "Resource" }),
    description: field.string({ required: true, maxLength: 32000, marker: true }),
    impersonatorCreatorResourceID: field.integer({ readOnly: true }),
    impersonatorUpdaterResourceID: field.integer({ readOnly: true }),
    lastActivityDate: field.datetime({ readOnly: true }),
    noteType: field.integer({
      required: true,
      readOnly: "afterCreate",
      picklist: choices({ 1: "Task Summary", 2: "Task Detail", 3: "Task Notes", 13: "Workflow Rule Note" }),
    }),
    publish: field.integer({
      required: true,
      picklist: choices({ 1: "All Autotask Users", 2: "Internal Project Team", 4: "Internal & Co-managed" }),
    }),
    ticketID: field.integer({ required: true, readOnly: "afterCreate", reference: "Ticket", indexed: true }),
    title: field.string({ maxLength: 250, marker: true }),
  },
});
