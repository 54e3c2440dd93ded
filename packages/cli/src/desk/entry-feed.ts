import type { Entry } from "@msp/workflows/run";

/** Hears of entries. */
export type EntryListener = (runId: string, entry: Entry) => void;

/** Hands every durable entry to whoever listens at the moment. */
export interface EntryFeed {
  tell: EntryListener;
  /** Listens until what is returned is called. */
  listen(listener: EntryListener): () => void;
}

/** Creates a feed nobody listens to yet. */
export function createEntryFeed(): EntryFeed {
  const listeners = new Set<EntryListener>();
  return {
    tell(runId, entry) {
      for (const listener of listeners) listener(runId, entry);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
