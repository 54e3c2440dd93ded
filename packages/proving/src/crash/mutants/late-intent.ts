import { chainEntry, type EntryBody, type RunStore } from "@msp/workflows/run";
import type { Mutant } from "./mutant.ts";

/** Says an intent is durable, and writes it down only with whatever comes after it. */
function late(store: RunStore): RunStore {
  const held = new Map<string, EntryBody>();
  return {
    ...store,
    async append(runId, bodies, at, ...rest) {
      const before = held.get(runId);
      held.delete(runId);
      const [first] = bodies;
      if (first?.kind === "intended") {
        if (before) await store.append(runId, [before], at);
        held.set(runId, first);
        const seq = (await store.entries(runId)).length + 1;
        return [chainEntry(first, { seq, at, previous: "" })];
      }
      const written = await store.append(runId, before ? [before, ...bodies] : bodies, at, ...rest);
      return before ? written.slice(1) : written;
    },
  };
}

/** Sends first and writes the intent down afterwards: a kill between leaves a write that no journal knows of. */
export const lateIntent: Mutant = { about: "writes the intent down after the request has left", store: late };
