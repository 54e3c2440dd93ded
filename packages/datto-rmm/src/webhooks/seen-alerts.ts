/**
 * Which news were taken already. A host keeps them in its own database, in the same transaction as what `onAlert` keeps where it can: then each is taken
 * exactly once. Otherwise news that come again after a crash between the two are taken twice, never lost.
 */
export interface SeenAlerts {
  /** Whether an event with this `key` was taken. */
  has(key: string): Promise<boolean>;
  /** Keeps a key; keeping it twice changes nothing. How long the service tries again is unconfirmed, so keep at least a day. */
  add(key: string): Promise<void>;
}
