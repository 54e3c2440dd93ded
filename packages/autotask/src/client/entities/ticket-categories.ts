import { defineEntity } from "../entity/define-entity.ts";

/** Kinds of tickets. They are made in the user interface. */
export const ticketCategories = defineEntity({
  name: "TicketCategories",
  verbs: ["query", "update"],
  fields: {
    displayColorRGB: { type: "integer", picklist: true },
    isActive: { type: "boolean" },
    isApiOnly: { type: "boolean" },
    isGlobalDefault: { type: "boolean", readOnly: true },
    name: { type: "string", maxLength: 30 },
    nickname: { type: "string", maxLength: 3 },
  },
});
