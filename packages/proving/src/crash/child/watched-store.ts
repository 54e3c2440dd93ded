import type { EntryBody, RunStore } from "@msp/workflows/run";
import { at, commits } from "../all-cells.ts";
import { type Busy, during } from "./busy.ts";
import type { Reach } from "./reach.ts";
import { timeOf } from "./time-of.ts";

/** A store whose process can be killed before and after each of its commits. */
export function watchedStore<S extends RunStore>(store: S, reach: Reach, busy: Busy): S {
  const around = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    reach(at.beforeCommit, what);
    const result = await during(busy, "others", work);
    reach(at.afterCommit, what);
    return result;
  };
  const appending = async <T>(bodies: readonly EntryBody[], work: () => Promise<T>): Promise<T> => {
    const kinds = bodies.map(({ kind }) => kind).filter((kind) => commits.some((known) => known === kind));
    const times = bodies.flatMap((body) => timeOf(body) ?? []);
    for (const kind of kinds) reach(at.beforeCommit, kind);
    for (const time of times) reach(at.beforeDue, time);
    const result = await during(busy, "others", work);
    for (const kind of kinds) reach(at.afterCommit, kind);
    for (const time of times) reach(at.afterDue, time);
    return result;
  };
  return {
    ...store,
    create: (run, first, ...rest) => appending([first], () => store.create(run, first, ...rest)),
    append: (runId, bodies, ...rest) => appending(bodies, () => store.append(runId, bodies, ...rest)),
    deliver: (message) => around("an answer", () => store.deliver(message)),
    park: (runId, parking) => around("a rest", () => store.park(runId, parking)),
    addHead: (sign) => around("a signed head", () => store.addHead(sign)),
    keepSubmission: (stored) => around("a submitted form", () => store.keepSubmission(stored)),
  };
}
