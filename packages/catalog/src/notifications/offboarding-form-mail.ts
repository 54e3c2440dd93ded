import { defineNotificationTemplate } from "@msp/workflows";

/** Asks the customer for the details of a removal. The link carries ticket number and company id, so that the answer finds its ticket. */
export const offboardingFormMail = defineNotificationTemplate({
  id: "send-offboarding-form",
  title: "User offboarding form for the ticket contact",
  to: ["ticket contact", "additional contacts", "primary resource"],
  visibility: "customer",
  subject: "Please fill in the offboarding form (ticket {ticketNumber})",
  text: [
    "Hello {contactName},",
    "",
    "please tell us how to go about the removal you asked for: {formLink}",
    "",
    "The form asks for ticket {ticketNumber} and company {companyId}; the link has filled in both.",
  ].join("\n"),
});
