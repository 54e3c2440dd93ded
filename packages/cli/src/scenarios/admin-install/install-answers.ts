import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { says } from "../says.ts";
import type { ScenarioAnswer } from "../scenario.ts";
import { foundOut } from "./found-out.ts";

const { office, technician, customer } = sandboxPeople;

/** What the invented people say where nothing is out of the ordinary. */
const usual: readonly ScenarioAnswer[] = [
  says(technician, "Add what is not known about the software", { facts: foundOut }),
  says(office, "Confirm the requester's identity", {
    identityConfirmedBy: "Called back on 555-0102, which is on file.",
  }),
  says(customer, "Approve the request for the customer", "approve", { afterMinutes: 40 }),
  says(technician, "Approve the request on our side", "approve"),
  says(technician, "Say how the request is to be approved, and who decides", {
    approve: "once",
    decidedBy: technician.id,
  }),
  says(technician, "Approve the request for elevation", "approve"),
  says(technician, "Say who denies the request, and what the user reads", { decidedBy: technician.id }),
  says(technician, "Tell the user why it was not done", { told: true }),
  says(technician, "Agree with the user that you connect now", { connecting: true }),
  says(technician, "Install it yourself", { outcome: "installed", seen: "Installed, and started once." }),
  says(technician, "Ask the user whether it works", { works: true, says: "It opens the forms." }),
];

/** The usual answers with some exchanged. */
export const installAnswers = (own: readonly ScenarioAnswer[] = []): readonly ScenarioAnswer[] => [
  ...own,
  ...usual.filter(({ title }) => own.every((other) => other.title !== title)),
];
