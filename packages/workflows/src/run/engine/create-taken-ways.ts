import type { Entry, EntryBody, EntryOf } from "../journal/entry.ts";
import type { TakenWays } from "./index-places.ts";

/** Collects from a run's journal which of several ways it took. It has to hear every entry, in order. */
export interface TakenWaysSoFar extends TakenWays {
  hear(entry: Entry): void;
}

/**
 * Creates what tells the branches a run took, for `titleAt`.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow } from "@msp/workflows";
 * import { titleAt } from "@msp/workflows/render";
 * import { createTakenWays, type Entry } from "@msp/workflows/run";
 *
 * function titlesIn(workflow: AnyWorkflow, entries: readonly Entry[]): readonly string[] {
 *   const taken = createTakenWays();
 *   for (const entry of entries) taken.hear(entry);
 *   return entries.map(({ path }) => titleAt(workflow, path, taken));
 * }
 * ```
 */
export function createTakenWays(): TakenWaysSoFar {
  const decided = new Map<string, EntryOf<"decided">>();
  const last = new Map<string, Entry>();
  return {
    hear(entry) {
      if (entry.kind === "decided" && entry.about === "answer") decided.set(entry.path, entry);
      if (entry.kind === "planned" || entry.kind === "closed") last.set(`${entry.kind} ${entry.path}`, entry);
    },
    decided: (path, about) => (about === "answer" ? decided.get(path) : undefined),
    last: <K extends EntryBody["kind"]>(path: string, kind: K) => last.get(`${kind} ${path}`) as EntryOf<K> | undefined,
  };
}
