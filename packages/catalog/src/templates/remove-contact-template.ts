import { defineTicketTemplate } from "@msp/workflows";
import { administrativeChange } from "../categories/administrative-change.ts";
import { userRemoval } from "../checklists/user-removal.ts";
import { offboardingFormMail } from "../notifications/offboarding-form-mail.ts";

/** What a technician picks in the service desk when a contact of an RMM customer is to be removed. */
export const removeContactTemplate = defineTicketTemplate({
  id: "remove-contact",
  title: "Remove a contact or user of an RMM customer",
  category: administrativeChange,
  fields: { priority: "medium", queue: "administration" },
  checklist: { general: userRemoval, ownPerCustomer: true },
  notification: offboardingFormMail,
});
