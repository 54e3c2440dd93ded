import type { EngineSuite } from "./engine-suite.ts";
import { killContract } from "./kill-contract.ts";

/** Every promise of an engine, put into a suite. */
export function engineContract(suite: EngineSuite): void {
  suite.group("killed at any moment", () => killContract(suite));
}
