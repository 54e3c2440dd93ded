import { describe, it } from "vitest";
import { engineContract } from "./engine-contract.ts";
import type { EngineSubject } from "./engine-subject.ts";

/** Long enough for an engine that pays for every commit. */
const timeoutMs = 120_000;

/**
 * The promises of an engine, as tests: whatever it keeps its runs in, it runs the same workflows to the same ends, however often it is killed.
 *
 * @example
 * ```ts
 * import { describeEngineContract, engineOverStore } from "@msp/testing/contracts";
 * import { createMemoryRunStore } from "@msp/workflows/run";
 *
 * const place = () => {
 *   const store = createMemoryRunStore();
 *   return { open: async () => ({ store }) };
 * };
 * describeEngineContract("memory", engineOverStore(place));
 * ```
 */
export function describeEngineContract(name: string, subject: EngineSubject): void {
  describe(`Engine contract: ${name}`, () => {
    engineContract({
      group: describe,
      test: (title, run, when = () => true) => it.runIf(when(subject))(title, () => run(subject), timeoutMs),
    });
  });
}
