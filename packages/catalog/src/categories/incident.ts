import { defineTicketCategory } from "@msp/workflows";
import { incidentFields } from "../tickets/incident-fields.ts";

/** Something at a customer does not work and cannot wait. */
export const incident = defineTicketCategory({
  id: "incident",
  title: "Customer issue that requires immediate action",
  fields: incidentFields,
});
