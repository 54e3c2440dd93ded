import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { textWith } from "../texts/text-with.ts";

/** Every text that a removal leaves on a ticket, in the documentation or with a denied request, or mails to our own people. */
export const removalTexts = definePolicy({
  id: "remove-contact.texts",
  title: "Texts of a removal",
  schema: z.strictObject({
    ticketTitle: textWith("leaver"),
    ticketDescription: textWith("leaver", "requester", "urgency"),
    /** The person may read it, so it gives nothing away. */
    elevationDenied: textWith(),
    mayKnowTitle: textWith(),
    mayKnowText: textWith("ways", "reason"),
    scheduledTitle: textWith(),
    scheduledText: textWith("leaver", "effectiveAt"),
    lockedOutTitle: textWith(),
    lockedOutText: textWith("leaver", "evidence"),
    reminderTitle: textWith(),
    reminderText: textWith("ticketNumber", "contact", "reminder"),
    /** What stands for {reminder} in the text above, by what became of the reminder. */
    remindedText: textWith("contact", "how"),
    perhapsRemindedText: textWith("contact", "how"),
    heldBackText: textWith("contact", "how"),
    toBeRemindedText: textWith("contact", "how"),
    waitingTitle: textWith(),
    waitingText: textWith("contact"),
    /** Stands on the person in the documentation. */
    documentationLine: textWith("leaver", "ticketNumber"),
    summaryTitle: textWith(),
    summaryText: textWith("leaver", "authority", "evidence"),
    customerTitle: textWith(),
    customerText: textWith("leaver", "ticketNumber"),
    resolution: textWith("leaver"),
  }),
  default: {
    ticketTitle: "Remove {leaver}",
    ticketDescription: "Remove {leaver}. Requested by {requester}. Urgency: {urgency}.",
    elevationDenied: "This request was closed. Call the service desk if it is still needed.",
    mayKnowTitle: "The person who leaves may know",
    mayKnowText: "Could learn of it: {ways}. The office decided to go on: {reason}.",
    scheduledTitle: "Lock-out scheduled",
    scheduledText:
      "Access of {leaver} ends at {effectiveAt} (the customer's time). Somebody has to stand by then; {leaver} is not told before.",
    lockedOutTitle: "Locked out",
    lockedOutText: "{leaver} can no longer sign in. Evidence: {evidence}.",
    reminderTitle: "The offboarding form is still missing",
    reminderText: "{contact} has not filled in the offboarding form for ticket {ticketNumber}. {reminder}",
    remindedText: "A reminder went to {contact} {how}. A call may help.",
    perhapsRemindedText: "It is not certain that a reminder reached {contact}: {how}. Please call.",
    heldBackText: "No reminder was sent to {contact}, because of who would see it: {how}. Correct the ticket and call.",
    toBeRemindedText: "Nobody has reminded {contact} yet: {how}. Please send it from the ticket, or call.",
    waitingTitle: "Waiting for the customer",
    waitingText:
      "{contact} has not answered, and no further reminder follows. The form stays open; the office may close it.",
    documentationLine: "{leaver} has left; see ticket {ticketNumber}.",
    summaryTitle: "Removal completed",
    summaryText: "{leaver} has been removed. Authority: {authority}. End state verified: {evidence}.",
    customerTitle: "Removal completed",
    customerText: "The removal of {leaver} (ticket {ticketNumber}) is complete.",
    resolution: "{leaver} has been removed.",
  },
});
