import type { Sandbox } from "../../sandbox/create-sandbox.ts";
import { sandboxInputs } from "../../sandbox/sandbox-input.ts";
import type { Scenario } from "../scenario.ts";
import { outageFacts } from "../site-outage/outage-facts.ts";
import { technicianSays } from "../site-outage/technician-says.ts";
import { workstationFacts } from "../workstation-unreachable/workstation-facts.ts";

const everything = ({ dattoRmm: { state } }: Sandbox, happens: (uid: string) => void): void => {
  for (const { uid } of state.devices) happens(uid);
};

/** One machine was reported, and its whole site is down. */
export const workstationIsTheSite: Scenario = {
  workflow: "immediate-action",
  name: "workstation-is-the-site",
  title: "A workstation is reported and its whole site is down: the outage is worked on, on the same ticket.",
  input: {
    ...(sandboxInputs["immediate-action"] as object),
    kind: "a workstation is unreachable or crashed",
    urgency: "cannot wait",
  },
  prepare: (sandbox) => everything(sandbox, (uid) => sandbox.dattoRmm.state.hang(uid)),
  world: [
    {
      afterMinutes: 45,
      happens: (sandbox) => everything(sandbox, (uid) => sandbox.dattoRmm.state.reconnect(uid)),
    },
  ],
  answers: technicianSays(),
  ends: { outcome: "finished with doubts" },
  check(sandbox) {
    const { tickets, isCritical, isComplete, known, over } = outageFacts(sandbox);
    const { has, switched, jobs } = workstationFacts(sandbox);
    return {
      "one ticket was opened, it became critical, and it is complete": tickets === 1 && isCritical && isComplete,
      "the ticket says that the site is down": has("The site is down, not the workstation"),
      "nothing was switched or restarted": switched === 0 && jobs === 0,
      "the customer was told of the outage, and of its end": known.length === 1 && over.length === 1,
    };
  },
};
