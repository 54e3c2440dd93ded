import { defineTicketCategory } from "@msp/workflows";
import { ticketFields } from "../tickets/ticket-fields.ts";

/** Changes to people and rights of a customer. */
export const administrativeChange = defineTicketCategory({
  id: "administrative-change",
  title: "Administrative change or request",
  fields: ticketFields,
});
