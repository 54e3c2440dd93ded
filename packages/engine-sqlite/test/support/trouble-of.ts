import { StorageError } from "../../src/index.ts";

/** The trouble something is refused with; anything else it does is thrown. */
export async function troubleOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (StorageError.is(error)) return error.trouble;
    throw error;
  }
  throw new Error("It was not refused.");
}
