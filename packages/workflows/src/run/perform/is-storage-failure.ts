import { StorageError } from "../../errors/storage-error.ts";

/** Trouble with our own storage must stop the engine, never look like a failed step or a lost answer. */
export const isStorageFailure = (error: unknown): boolean => StorageError.is(error);
