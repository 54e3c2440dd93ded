/** How often a store was restored from a backup. What happened between the backup and the restore is missing from its journals. */
export interface Epoch {
  /** 0 for a store that was never restored. */
  readonly number: number;
  /** When it was restored last, in milliseconds since 1970-01-01 UTC; 0 for never. */
  readonly restoredAt: number;
}

/** The epoch of a store that was never restored. */
export const firstEpoch: Epoch = { number: 0, restoredAt: 0 };
