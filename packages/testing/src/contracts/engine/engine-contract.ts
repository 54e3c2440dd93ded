import { effectContract } from "./effect-contract.ts";
import type { EngineSuite } from "./engine-suite.ts";
import { escalationContract } from "./escalation-contract.ts";
import { eventContract } from "./event-contract.ts";
import { executionContract } from "./execution-contract.ts";
import { failureContract } from "./failure-contract.ts";
import { killContract } from "./kill-contract.ts";
import { limitContract } from "./limit-contract.ts";
import { ownershipContract } from "./ownership-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { runContract } from "./run-contract.ts";
import { sightingContract } from "./sighting-contract.ts";
import { sizeContract } from "./size-contract.ts";
import { timerContract } from "./timer-contract.ts";
import { unmarkedContract } from "./unmarked-contract.ts";

/** Every promise of an engine, put into a suite. */
export function engineContract(suite: EngineSuite): void {
  suite.group("writes", () => effectContract(suite));
  suite.group("writes without a marker", () => unmarkedContract(suite));
  suite.group("sightings", () => sightingContract(suite));
  suite.group("failures", () => failureContract(suite));
  suite.group("sizes", () => sizeContract(suite));
  suite.group("events", () => eventContract(suite));
  suite.group("timers", () => timerContract(suite));
  suite.group("limits", () => limitContract(suite));
  suite.group("people", () => peopleContract(suite));
  suite.group("escalation", () => escalationContract(suite));
  suite.group("runs", () => runContract(suite));
  suite.group("owners", () => ownershipContract(suite));
  suite.group("killed at any moment", () => killContract(suite));
  suite.group("walked anew after every entry", () => executionContract(suite));
}
