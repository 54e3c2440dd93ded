import { defineTicketTemplate } from "@msp/workflows";
import { incident } from "../categories/incident.ts";

/** The ticket of a site or a server that is down. */
export const siteOutageTemplate = defineTicketTemplate({
  id: "site-outage",
  title: "Internet or server down or inaccessible",
  category: incident,
  fields: { priority: "critical", queue: "service-desk" },
});
