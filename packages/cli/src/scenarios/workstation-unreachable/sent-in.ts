import { acmeIds } from "@msp/autotask/testing";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario } from "../scenario.ts";
import { workstationAnswers } from "./workstation-answers.ts";
import { workstationFacts } from "./workstation-facts.ts";

const { monitoringUid, name } = worldDevices.managerLaptop;
const { companies, contacts, resources } = acmeIds;
const { technician } = sandboxPeople;
const done = { done: true };
const proved = (reference: string) => ({ done: true, evidence: { kind: "text", reference } });

/** A laptop stays down, and its user sends it in. */
export const sentIn: Scenario = {
  workflow: "workstation-unreachable",
  name: "sent-in",
  title: "A laptop stays down for 30 minutes on the telephone and is sent in by the shipping checklist.",
  input: {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.officeManager),
      primaryResourceId: String(resources.technician),
    },
    deviceId: monitoringUid,
    deviceName: name,
    says: "It does not start.",
  },
  prepare: ({ dattoRmm }) => dattoRmm.state.hang(monitoringUid),
  answers: workstationAnswers([
    says(technician, "Decide whether somebody goes there or the laptop is sent in", { way: "send in" }),
    says(
      technician,
      "Send in a workstation",
      {
        data: done,
        recoveryKey: done,
        replacement: done,
        label: done,
        packed: done,
        shipped: proved("parcel 555-0199"),
        received: proved("arrived, hinge broken"),
      },
      { afterMinutes: 2_880 },
    ),
  ]),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, has, says, switched, visits } = workstationFacts(sandbox);
    return {
      "the walk-through was over": has("The walk-through is over"),
      "no power was switched: a laptop has a battery": switched === 0,
      "the ticket names the parcel": says("parcel 555-0199"),
      "nobody goes there": visits === 0,
      "the ticket stays open until it is repaired": !isComplete,
    };
  },
};
