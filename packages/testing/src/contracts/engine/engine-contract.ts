import { effectContract } from "./effect-contract.ts";
import type { EngineSuite } from "./engine-suite.ts";
import { killContract } from "./kill-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { runContract } from "./run-contract.ts";
import { sightingContract } from "./sighting-contract.ts";
import { waitContract } from "./wait-contract.ts";

/** Every promise of an engine, put into a suite. */
export function engineContract(suite: EngineSuite): void {
  suite.group("writes", () => effectContract(suite));
  suite.group("sightings", () => sightingContract(suite));
  suite.group("waits", () => waitContract(suite));
  suite.group("people", () => peopleContract(suite));
  suite.group("runs", () => runContract(suite));
  suite.group("killed at any moment", () => killContract(suite));
}
