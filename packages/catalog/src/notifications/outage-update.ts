import { defineNotificationTemplate } from "@msp/workflows";

/**
 * Keeps the customer informed while an outage lasts. It goes out again and again with other words, which a rule of a service desk cannot do: bind it to our own
 * mail or to a person.
 */
export const outageUpdate = defineNotificationTemplate({
  id: "outage-update",
  title: "Update on an outage",
  to: ["ticket contact", "additional contacts"],
  visibility: "customer",
  subject: "Update on the outage at your site (ticket {ticketNumber})",
  text: [
    "Hello {contactName},",
    "",
    "{update}",
    "",
    "You hear from us again in {everyMinutes} minutes at the latest. Our ticket is {ticketNumber}.",
  ].join("\n"),
});
