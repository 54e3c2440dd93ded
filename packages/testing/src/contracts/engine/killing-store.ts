import type { RunStore } from "@msp/workflows/run";
import type { Lifeline } from "./lifeline.ts";

/** A store whose process passes a moment before and after every commit, and can die at each of them. What was committed stays committed. */
export function killingStore(store: RunStore, lifeline: Lifeline): RunStore {
  const commit = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    lifeline.pass(`before it committed: ${what}`);
    const done = await work();
    lifeline.pass(`after it committed: ${what}`);
    return done;
  };
  const { epoch } = store;
  return {
    ...store,
    epoch,
    create: (run, first, at) => commit("a run", () => store.create(run, first, at)),
    append: (runId, bodies, ...rest) =>
      commit(bodies.map(({ kind, path }) => `${kind} ${path}`).join(", "), () => store.append(runId, bodies, ...rest)),
    deliver: (message) => commit("a message", () => store.deliver(message)),
    park: (runId, parking) => commit("a rest", () => store.park(runId, parking)),
    addHead: (sign) => commit("a signed head", () => store.addHead(sign)),
  };
}
