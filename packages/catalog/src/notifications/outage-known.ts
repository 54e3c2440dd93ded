import { defineNotificationTemplate } from "@msp/workflows";

/** Tells the customer that an outage is known and under investigation. Where the service desk's own rule sends it, its name is this one's label or alias. */
export const outageKnown = defineNotificationTemplate({
  id: "outage-known",
  title: "An outage is known and under investigation",
  to: ["ticket contact", "additional contacts"],
  visibility: "customer",
  subject: "We know of an outage at your site (ticket {ticketNumber})",
  text: [
    "Hello {contactName},",
    "",
    "we know of an outage at your site and are investigating it. Our ticket is {ticketNumber}.",
    "",
    "You hear from us again in {everyMinutes} minutes at the latest, or as soon as service is back.",
  ].join("\n"),
});
