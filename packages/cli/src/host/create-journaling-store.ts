import type { Entry, RunStore } from "@msp/workflows/run";
import type { JournalFile } from "./create-journal-file.ts";

/**
 * A store that has every entry in a journal's file before the engine goes on. A file that cannot be written (a full disk, for example) is then trouble of
 * the store, so nothing more is sent.
 */
export function createJournalingStore(store: RunStore, journal: Pick<JournalFile, "add">): RunStore {
  const keep = (runId: string, entries: readonly Entry[]): void => {
    for (const entry of entries) journal.add(runId, entry);
  };
  return {
    ...store,
    async create(run, first, at) {
      const { created } = await store.create(run, first, at);
      if (created) keep(run.runId, await store.entries(run.runId));
      return { created };
    },
    async append(runId, bodies, at, consumed, blobs) {
      const entries = await store.append(runId, bodies, at, consumed, blobs);
      keep(runId, entries);
      return entries;
    },
  };
}
