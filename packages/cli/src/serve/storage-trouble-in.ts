import { StorageError } from "@msp/workflows/run";

/** The trouble of the state file in a failure, however deep it lies; `undefined` for any other failure. */
export function storageTroubleIn(error: unknown): StorageError | undefined {
  if (StorageError.is(error)) return error;
  const inner = error instanceof AggregateError ? error.errors : error instanceof Error ? [error.cause] : [];
  for (const one of inner) {
    const found = one === undefined ? undefined : storageTroubleIn(one);
    if (found) return found;
  }
  return undefined;
}
