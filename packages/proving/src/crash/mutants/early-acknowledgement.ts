import type { RunStore } from "@msp/workflows/run";
import type { Mutant } from "./mutant.ts";

/** Acknowledges a message, and keeps it only when the runs are driven next. */
function early(store: RunStore): RunStore {
  const held: (() => Promise<unknown>)[] = [];
  return {
    ...store,
    async deliver(message) {
      held.push(() => store.deliver(message));
      return "kept";
    },
    async ready(now) {
      for (const keep of held.splice(0)) await keep();
      return store.ready(now);
    },
  };
}

/** Tells a person that the answer is kept before it is. */
export const earlyAcknowledgement: Mutant = { about: "acknowledges an answer before it is kept", store: early };
