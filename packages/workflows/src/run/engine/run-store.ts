import type { Entry, EntryBody } from "../journal/entry.ts";
import type { InboxMessage } from "./inbox-message.ts";

/** A run as the store lists it. */
export interface StoredRun {
  readonly runId: string;
  readonly workflow: string;
  readonly version: string;
  readonly startKey: string;
}

/**
 * Where an embedded engine keeps runs, journals and the inbox. Every method is atomic and resolves only when what it did is durable.
 *
 * Entries are chained by the store, because only the single writer knows the end of the chain.
 */
export interface RunStore {
  /** Creates the run with its first entry, or does nothing when the run exists already. */
  create(run: StoredRun, first: EntryBody, at: number): Promise<{ readonly created: boolean }>;
  runs(): Promise<readonly StoredRun[]>;
  entries(runId: string): Promise<readonly Entry[]>;
  /** Appends all bodies or none. `consumed` is the inbox message the last of them uses up, in the same transaction. */
  append(runId: string, bodies: readonly EntryBody[], at: number, consumed?: string): Promise<readonly Entry[]>;
  /** Keeps a message until it is consumed; `false` when its id is known already. */
  deliver(message: InboxMessage): Promise<boolean>;
  /** Messages under a key that nobody consumed, in the order they arrived. */
  inbox(key: string): Promise<readonly InboxMessage[]>;
}
