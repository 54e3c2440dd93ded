import type { Entry, EntryBody, EntryOf } from "./entry.ts";

/** One run's journal up to a moment, to be read: whichever process wrote it. */
export interface JournalSoFar {
  readonly entries: readonly Entry[];
  /** Every entry at a path, in order. */
  at(path: string): readonly Entry[];
  /** The latest entry of a kind at a path. */
  last<K extends EntryBody["kind"]>(path: string, kind: K): EntryOf<K> | undefined;
  /** Every entry of a kind, in order. */
  all<K extends EntryBody["kind"]>(kind: K): readonly EntryOf<K>[];
}
