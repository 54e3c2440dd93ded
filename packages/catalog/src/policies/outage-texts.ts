import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { textWith } from "../texts/text-with.ts";

/** Every text an outage leaves on a ticket or puts into a message. The messages around them are the words of their notifications. */
export const outageTexts = definePolicy({
  id: "site-outage.texts",
  title: "Texts of an outage",
  schema: z.strictObject({
    ticketTitle: textWith("symptom"),
    ticketDescription: textWith("symptom"),
    briefingTitle: textWith(),
    briefingText: textWith("link", "instructions", "devices", "alerts", "tickets", "planned", "unread"),
    findingTitle: textWith(),
    findingText: textWith("finding", "note"),
    toldTitle: textWith(),
    toldText: textWith("how", "people"),
    /** What stands for {update} in the message, by what the monitoring shows. */
    stillDownText: textWith("devices"),
    upAgainText: textWith("devices"),
    unwatchedText: textWith(),
    escalatedTitle: textWith("level"),
    escalatedText: textWith("level", "age", "holder", "lastMail", "devices"),
    decidedText: textWith("level", "decision"),
    providerTitle: textWith(),
    providerText: textWith("provider", "ticket"),
    restoredTitle: textWith(),
    restoredText: textWith("at", "evidence"),
    causeTitle: textWith(),
    causeText: textWith("cause", "prevention", "told"),
    resolution: textWith(),
  }),
  default: {
    ticketTitle: "Outage: {symptom}",
    ticketDescription: "Reported: {symptom}.",
    briefingTitle: "What is known about the outage",
    briefingText: [
      "Instructions linked at the top of the alert (look at the address before you open it): {link}",
      "Customer's instructions: {instructions}",
      "Down: {devices}",
      "Open alerts: {alerts}",
      "Other open tickets that may be about it: {tickets}",
      "Planned around now: {planned}",
      "Could not be read, so look there yourself: {unread}",
    ].join("\n"),
    findingTitle: "What the outage is",
    findingText: "{finding}. {note}",
    toldTitle: "The customer knows of the outage",
    toldText: "Told {how}. Who sees messages about this ticket: {people}.",
    stillDownText: "We are working on the outage at your site. Our monitoring does not reach yet: {devices}.",
    upAgainText:
      "Our monitoring reaches everything again ({devices}). We are checking that all works before we say so.",
    unwatchedText: "We are working on the outage at your site.",
    escalatedTitle: "Escalated to the {level}",
    escalatedText:
      "Goes to: {level}. The outage is {age} minutes old. Responsible: {holder}. Last mail of the service desk to the customer: {lastMail}; mails of ours stand in the notes. Down: {devices}.",
    decidedText: "The {level} decided: {decision}",
    providerTitle: "Ticket with the vendor or provider",
    providerText: "{provider}: {ticket}",
    restoredTitle: "Service restored",
    restoredText: "Confirmed by a person at {at}: {evidence}",
    causeTitle: "Root cause",
    causeText: "{cause} To keep it from happening again: {prevention}. Customer: {told}.",
    resolution: "The outage is over and service is restored.",
  },
});
