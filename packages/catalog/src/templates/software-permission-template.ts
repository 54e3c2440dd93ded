import { defineTicketTemplate } from "@msp/workflows";
import { administrativeChange } from "../categories/administrative-change.ts";

/** The ticket of a planned installation or removal. */
export const softwarePermissionTemplate = defineTicketTemplate({
  id: "software-permission",
  title: "Permission to install or remove software",
  category: administrativeChange,
  fields: { priority: "medium", queue: "administration" },
});
