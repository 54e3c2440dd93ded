import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { mailValues } from "../apply-ticket-template/mail-values.ts";
import { type NotificationTried, tryNotification } from "../apply-ticket-template/try-notification.ts";
import { offboardingFormReminder } from "../notifications/offboarding-form-reminder.ts";
import { formReminders } from "../policies/form-reminders.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { fillText } from "../texts/fill-text.ts";
import { Removal } from "./removal.ts";
import { tellResponsible } from "./tell-responsible.ts";

/** Reminds the customer of the form, and then tells the person responsible what became of the reminder. */
export const remindCustomer = defineWorkflow({
  id: "remove-contact.remind-customer",
  title: "Remind the customer of the form",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "The customer gets a reminder with the link to the form. The primary resource learns who was reminded and how, or that nobody was: because people send the reminder, or because it could not or must not be sent.",
  input: Removal.extend({ formLink: z.string().optional() }),
  steps: (flow) =>
    flow
      .step("reminders", readPolicy(formReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(removalTexts), () => ({}))
      .run(
        "reminder",
        tryNotification(offboardingFormReminder),
        ({ input: { ticket, leaver, accepted, formLink } }) => ({
          ticket,
          values: mailValues(ticket, formLink),
          notFor: [leaver],
          accepted,
        }),
      )
      .run("told", tellResponsible, ({ input: { ticket }, texts, reminders, reminder }) => ({
        ticketId: ticket.ticketId,
        title: texts.reminderTitle,
        text: fillText(texts.reminderText, {
          ticketNumber: ticket.number,
          contact: ticket.contact.name,
          reminder: fillText(sentenceFor(reminder.outcome, texts), { contact: ticket.contact.name, how: reminder.how }),
        }),
        byMail: reminders.mailPrimaryResource,
      })),
  output: ({ reminder }) => ({ outcome: reminder.outcome }),
  ordering: [{ earlier: "reminder", later: "told", because: "the note says what became of the reminder" }],
});

/** The tenant's sentence about what became of the reminder. */
function sentenceFor(outcome: NotificationTried["outcome"], texts: Pick<RemovalTexts, Sentence>): string {
  if (outcome === "sent") return texts.remindedText;
  if (outcome === "held back") return texts.heldBackText;
  if (outcome === "left to people") return texts.toBeRemindedText;
  return texts.perhapsRemindedText;
}
type RemovalTexts = typeof removalTexts.default;
type Sentence = "remindedText" | "heldBackText" | "toBeRemindedText" | "perhapsRemindedText";
