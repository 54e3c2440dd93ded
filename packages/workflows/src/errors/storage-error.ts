/** What is wrong with the place where runs are kept. */
export type StorageTrouble =
  | "full"
  | "unreadable"
  | "corrupt"
  | "not a store"
  | "newer"
  | "read-only"
  | "cannot open"
  | "owned"
  | "network"
  | "no driver"
  | "closed"
  | "failed";

/**
 * The place where runs are kept cannot be used, or stopped being usable. Whatever was being written has not been written; nothing is sent any more.
 * The message says what to do.
 */
export class StorageError extends Error {
  override readonly name = "StorageError";

  constructor(
    message: string,
    readonly trouble: StorageTrouble,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Whether a value is one, also when another copy of this package made it. */
  static is(value: unknown): value is StorageError {
    return value instanceof Error && value.name === "StorageError";
  }
}
