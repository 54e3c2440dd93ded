import { defineTicketTemplate } from "@msp/workflows";
import { incident } from "../categories/incident.ts";

/** The ticket of a workstation that cannot be reached or has crashed. */
export const workstationUnreachableTemplate = defineTicketTemplate({
  id: "workstation-unreachable",
  title: "Workstation unreachable or crashed",
  category: incident,
  fields: { priority: "high", queue: "service-desk" },
});
