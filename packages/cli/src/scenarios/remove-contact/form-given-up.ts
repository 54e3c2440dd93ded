import { demoAnswers } from "../../demo/demo-answers.ts";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { removalFacts } from "./removal-facts.ts";

/** Nobody answers the form for half a year. */
export const formGivenUp: Scenario = {
  workflow: "remove-contact",
  name: "form-given-up",
  title: "The customer never fills in the form, all reminders pass, and the office stops the removal.",
  answers: [
    ...demoAnswers.filter(({ title }) => title !== "User offboarding form"),
    says(sandboxPeople.office, "Decide how to go on without the form", { decision: "stop" }),
  ],
  ends: { outcome: "stopped", reason: "Nobody answered the offboarding form" },
  check(sandbox) {
    const { leaver, ticket, mails } = removalFacts(sandbox);
    const reminders = mails.filter(({ subject }) => subject.includes("form is still missing"));
    return {
      "the person is still active in the service desk": leaver.isActive,
      "the ticket is open": !ticket.isComplete,
      "the technician was mailed at each of the five reminders": reminders.length === 5,
    };
  },
};
