import type { Scenario } from "../scenario.ts";
import { adoptedTicket } from "./adopted-ticket.ts";
import { agentStaysAway } from "./agent-stays-away.ts";
import { cameBack } from "./came-back.ts";
import { customerNotEntitled } from "./customer-not-entitled.ts";
import { machineIsAsked } from "./machine-is-asked.ts";
import { nobodyAtTheMachine } from "./nobody-at-the-machine.ts";
import { notTheMachine } from "./not-the-machine.ts";
import { outletMismatch } from "./outlet-mismatch.ts";
import { powerCycled } from "./power-cycled.ts";
import { restartedThroughAgent } from "./restarted-through-agent.ts";
import { sentIn } from "./sent-in.ts";
import { serverIsDown } from "./server-is-down.ts";
import { siteIsDown } from "./site-is-down.ts";
import { visitPlanned } from "./visit-planned.ts";
import { walkedThrough } from "./walked-through.ts";

/** One for every way the work on an unreachable workstation can go. */
export const workstationUnreachableScenarios: readonly Scenario[] = [
  powerCycled,
  agentStaysAway,
  cameBack,
  outletMismatch,
  restartedThroughAgent,
  walkedThrough,
  visitPlanned,
  sentIn,
  nobodyAtTheMachine,
  siteIsDown,
  notTheMachine,
  serverIsDown,
  adoptedTicket,
  machineIsAsked,
  customerNotEntitled,
];
