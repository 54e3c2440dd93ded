import type { DiskOperation } from "../disk/disk-operation.ts";
import type { DiskContent } from "../disk/power-disk.ts";
import type { Fact, JournalEnd } from "./acknowledged.ts";
import type { SentTicket } from "./printer-desk.ts";

/** A backup that took the store's place. What was acknowledged between the two is only in the store that was kept aside. */
export interface Restore {
  /** Positions: when the backup was asked for, when the restore began, and when it was acknowledged. */
  readonly backedUpAt: number;
  readonly from: number;
  readonly until: number;
  /** The file the store from before is kept in, and where its journals end. */
  readonly kept: string;
  readonly ends: readonly JournalEnd[];
}

/** Everything that happened on a disk and around it while a host worked. */
export interface Life {
  readonly initial: DiskContent;
  readonly operations: readonly DiskOperation[];
  readonly facts: readonly Fact[];
  readonly sent: readonly SentTicket[];
  /** What the host's clock said from which position on. */
  readonly times: readonly { readonly position: number; readonly now: number }[];
  /** When a backup took the store's place, if one did. */
  readonly restore?: Restore;
  /** Every office there was work for. */
  readonly offices: readonly string[];
}

/** The store's file, in every life. */
export const storeName = "runs.sqlite";
