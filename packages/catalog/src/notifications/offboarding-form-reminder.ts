import { defineNotificationTemplate } from "@msp/workflows";

/** Reminds the customer of the offboarding form. Only the ticket contact gets it: whoever else got the form need not be pressed. */
export const offboardingFormReminder = defineNotificationTemplate({
  id: "remind-offboarding-form",
  title: "Reminder of the user offboarding form",
  to: ["ticket contact"],
  visibility: "customer",
  subject: "Reminder: please fill in the offboarding form (ticket {ticketNumber})",
  text: [
    "Hello {contactName},",
    "",
    "we are still waiting for your answers before we can go on with the removal you asked for: {formLink}",
    "",
    "The form asks for ticket {ticketNumber} and company {companyId}; the link has filled in both. You can also call us.",
  ].join("\n"),
});
