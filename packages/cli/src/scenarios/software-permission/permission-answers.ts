import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { ScenarioAnswer } from "../scenario.ts";

const { technician, customer } = sandboxPeople;

/** What the invented people say where nothing is out of the ordinary. */
const usual: readonly ScenarioAnswer[] = [
  says(customer, "Approve the request for the customer", "approve", { afterMinutes: 180 }),
  says(technician, "Approve the request on our side", "approve"),
  says(technician, "Install or remove it", { done: true, seen: "Done on every PC, and looked at with the user." }),
  says(technician, "Tell whoever asked why it is not permitted", { told: true }),
];

/** The usual answers with some exchanged. */
export const permissionAnswers = (own: readonly ScenarioAnswer[] = []): readonly ScenarioAnswer[] => [
  ...own,
  ...usual.filter(({ title }) => own.every((other) => other.title !== title)),
];
