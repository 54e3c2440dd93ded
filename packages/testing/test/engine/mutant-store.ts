import { createMemoryRunStore, type EngineOptions, type RunStore } from "@msp/workflows/run";
import { type EngineSubject, engineOverStore } from "../../src/contracts/index.ts";

/** An engine in memory whose store does something wrong. `now` is the clock of the run at hand. */
export function mutantSubject(mutate: (store: RunStore, now: () => number) => RunStore): EngineSubject {
  let now: () => number = () => 0;
  const subject = engineOverStore(() => {
    const store = createMemoryRunStore();
    return { open: async () => ({ store: mutate(store, () => now()) }) };
  });
  return {
    open(options: EngineOptions, lifeline) {
      now = () => options.clock.now();
      return subject.open(options, lifeline);
    },
  };
}
