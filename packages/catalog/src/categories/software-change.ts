import { defineTicketCategory } from "@msp/workflows";
import { incidentFields } from "../tickets/incident-fields.ts";

/** Planned software of a customer: to be installed or removed. A provider without a category for it binds the one of administrative changes. */
export const softwareChange = defineTicketCategory({
  id: "software-change",
  title: "Software to be installed or removed",
  fields: incidentFields,
});
