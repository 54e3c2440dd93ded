import { demoAnswers } from "../../demo/demo-answers.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

/** What `npm start` shows. */
export const usual: Scenario = {
  workflow: "remove-contact",
  name: "usual",
  title:
    "A primary authority asks in time, the customer fills in the form after a reminder, and everything is wound up.",
  answers: demoAnswers,
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { ticket, leaver, checklist, tickets, isNoNoteForCustomers, mails } = removalFacts(sandbox);
    const forms = mails.filter(({ subject }) => subject.includes("Please fill in the offboarding form"));
    return {
      "one ticket was opened, and it is complete": tickets === 1 && ticket.isComplete,
      "the person who left is inactive in the service desk": !leaver.isActive,
      "every important item of the checklist is ticked": checklist.open.every(({ isImportant }) => !isImportant),
      "no note is for the customer": isNoNoteForCustomers,
      "the form was mailed to its contact and to the technician, once each":
        forms.length === 2 && new Set(forms.map(({ to }) => to)).size === 2,
      "the person who leaves was told of none of it": mails.every(({ to }) => !to.includes("sam.porter@")),
    };
  },
};
