import type { EngineOptions, RunStore } from "@msp/workflows/run";

/** An engine that does something wrong, made of wrappers around the right one. */
export interface Mutant {
  /** What it does wrong, in a few words. */
  readonly about: string;
  /** Changes how the engine sees its store. `memory` is a file beside the store for what a mutant must remember over a kill. */
  store?(store: RunStore, memory: string): RunStore;
  /** Changes what the engine is made of. */
  options?(options: EngineOptions, memory: string): EngineOptions;
}
