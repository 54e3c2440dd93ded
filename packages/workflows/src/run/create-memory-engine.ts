import { createEngine } from "./engine/create-engine.ts";
import type { Engine, EngineOptions } from "./engine/engine.ts";
import { createMemoryRunStore } from "./engine/memory-run-store.ts";

/**
 * An engine that keeps its runs in the memory of this process. Same semantics as a durable one, for tests, demonstrations and scripts that live
 * as long as their run.
 *
 * @example
 * ```ts
 * import { createMemoryEngine, type EngineOptions } from "@msp/workflows/run";
 *
 * declare const options: EngineOptions;
 * const engine = await createMemoryEngine(options);
 * await engine.runUntilIdle();
 * ```
 */
export const createMemoryEngine = (options: EngineOptions): Promise<Engine> =>
  createEngine(createMemoryRunStore(), options);
