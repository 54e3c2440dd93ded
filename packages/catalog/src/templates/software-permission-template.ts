import { defineTicketTemplate } from "@msp/workflows";
import { softwareChange } from "../categories/software-change.ts";

/** The ticket of a planned installation or removal. */
export const softwarePermissionTemplate = defineTicketTemplate({
  id: "software-permission",
  title: "Permission to install or remove software",
  category: softwareChange,
  fields: { priority: "medium", queue: "service-desk" },
});
