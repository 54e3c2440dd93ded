import type { DiskOperation } from "../disk/disk-operation.ts";
import type { DiskContent } from "../disk/power-disk.ts";
import type { Fact } from "./acknowledged.ts";
import type { SentTicket } from "./printer-desk.ts";

/** Everything that happened on a disk and around it while a host worked. */
export interface Life {
  readonly initial: DiskContent;
  readonly operations: readonly DiskOperation[];
  readonly facts: readonly Fact[];
  readonly sent: readonly SentTicket[];
  /** What the host's clock said from which position on. */
  readonly times: readonly { readonly position: number; readonly now: number }[];
  /** Every office there was work for. */
  readonly offices: readonly string[];
}

/** The store's file, in every life. */
export const storeName = "runs.sqlite";
