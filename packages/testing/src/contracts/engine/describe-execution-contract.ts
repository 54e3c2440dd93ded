import { describe, it } from "vitest";
import type { EngineSubject } from "./engine-subject.ts";
import { executionContract } from "./execution-contract.ts";

/** Long enough for an engine that pays for every commit. */
const timeoutMs = 120_000;

/**
 * The promises of an engine's `Execution`, as tests: the walk is stable over it, so that an engine which keeps only a history, and walks anew after
 * every entry, comes to the same end. The engine must honour `EngineOptions.aroundExecution`.
 *
 * @example
 * ```ts
 * import { describeExecutionContract, memoryEngineSubject } from "@msp/testing/contracts";
 *
 * describeExecutionContract("memory", memoryEngineSubject);
 * ```
 */
export function describeExecutionContract(name: string, subject: EngineSubject): void {
  describe(`Execution contract: ${name}`, () => {
    executionContract({ group: describe, test: (title, run) => it(title, () => run(subject), timeoutMs) });
  });
}
