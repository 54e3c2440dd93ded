import type { SignedHead } from "./sign-head.ts";

/** An entry as a store keeps it: the text its hash is over. */
export interface StoredEntry {
  readonly seq: number;
  readonly hash: string;
  readonly text: string;
}

/** A run as a store keeps it. */
export interface StoredJournal {
  /** Its number among all runs, in the order they began. */
  readonly number: number;
  /** Absent where there are entries and the list of runs does not name their run. */
  readonly listed?: {
    readonly runId: string;
    readonly workflow: string;
    readonly version: string;
    readonly startKey: string;
    readonly hasEnded: boolean;
  };
  readonly entries: readonly StoredEntry[];
  /** What people are or were asked, where the store lists that beside the entries. */
  readonly requests?: readonly { readonly token: string; readonly isOpen: boolean; readonly text: string }[];
}

/** Everything a store keeps that can be proven, over all of its runs. */
export interface StoredJournals {
  /** In the order they began. */
  readonly runs: Iterable<StoredJournal>;
  /** In the order they were signed, with their numbers. */
  readonly heads: readonly (SignedHead & { readonly number: number })[];
  /** Values that were too large for their entries, under their hashes. */
  readonly blobs: Iterable<{ readonly hash: string; readonly text: string }>;
}
