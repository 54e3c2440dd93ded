import { defineEntity } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";

/** Ticket categories; they can be changed but not created through the API. */
export const ticketCategories = defineEntity({
  name: "TicketCategories",
  type: "TicketCategory",
  firstId: 11,
  root: ["update"],
  fields: {
    displayColorRGB: field.integer({ required: true, picklist: [] }),
    isActive: field.boolean({ required: true, initially: true }),
    isApiOnly: field.boolean({ initially: false }),
    isGlobalDefault: field.boolean({ readOnly: true, initially: false }),
    name: field.string({ required: true, maxLength: 30 }),
    nickname: field.string({ maxLength: 3 }),
  },
});
