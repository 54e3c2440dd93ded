import { defineTicketTemplate } from "@msp/workflows";
import { incident } from "../categories/incident.ts";

/** The ticket of a user who needs administrator rights now. */
export const adminInstallTemplate = defineTicketTemplate({
  id: "admin-install",
  title: "A user needs administrator rights to install software",
  category: incident,
  fields: { priority: "medium", queue: "service-desk" },
});
