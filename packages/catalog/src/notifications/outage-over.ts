import { defineNotificationTemplate } from "@msp/workflows";

/** Tells the customer that an outage is over. */
export const outageOver = defineNotificationTemplate({
  id: "outage-over",
  title: "An outage is over",
  to: ["ticket contact", "additional contacts"],
  visibility: "customer",
  subject: "Service is restored at your site (ticket {ticketNumber})",
  text: [
    "Hello {contactName},",
    "",
    "service at your site is restored, and we have checked that it works.",
    "",
    "If anything still does not work, please answer this mail or call us. Our ticket is {ticketNumber}.",
  ].join("\n"),
});
