import type { InboxMessage, SignedHead } from "@msp/workflows/run";

/** Where a run's journal ended. */
export interface JournalEnd {
  readonly runId: string;
  readonly seq: number;
  readonly hash: string;
}

/** Something the store has said is done. */
export type Acknowledged =
  | { readonly kind: "run"; readonly runId: string }
  | ({ readonly kind: "entry" } & JournalEnd)
  | { readonly kind: "message"; readonly message: InboxMessage }
  | { readonly kind: "head"; readonly head: SignedHead }
  | { readonly kind: "blob"; readonly hash: string }
  | { readonly kind: "note"; readonly name: string; readonly value: number }
  /** A backup of this name is finished; it has at least what was acknowledged before it was asked for. */
  | { readonly kind: "backup"; readonly name: string; readonly ends: readonly JournalEnd[] };

/** What was acknowledged, and how much the disk had been asked for by then. */
export interface Fact {
  readonly position: number;
  readonly what: Acknowledged;
}
