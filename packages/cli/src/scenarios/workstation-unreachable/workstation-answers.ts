import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { ScenarioAnswer } from "../scenario.ts";

const { office, technician } = sandboxPeople;

/** What the invented people say where nothing is out of the ordinary. */
const usual: readonly ScenarioAnswer[] = [
  says(technician, "Ask the user what is wrong", {
    finding: "the workstation",
    says: "The screen is black, the light is on, colleagues can work.",
  }),
  says(technician, "Decide whether to switch the power", "approve"),
  says(technician, "Call the user and start the walk-through", { start: "started" }),
  says(technician, "Confirm with the user, and record the cause", {
    ticket: "complete it",
    cause: "An update that hung.",
    evidence: "The user works again.",
  }),
  says(office, "Agree on a visit with the customer", {
    startsAt: "2026-12-01T09:00",
    endsAt: "2026-12-01T10:00",
    resourceId: "1001",
  }),
];

/** The usual answers with some exchanged, and without those to the titles nobody answers. */
export const workstationAnswers = (
  own: readonly ScenarioAnswer[] = [],
  unanswered: readonly string[] = [],
): readonly ScenarioAnswer[] => {
  const exchanged = [...own.map(({ title }) => title), ...unanswered];
  return [...own, ...usual.filter(({ title }) => !exchanged.includes(title))];
};
